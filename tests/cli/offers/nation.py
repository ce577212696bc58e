"""The commands `kommunesite offers …` in a country of its own, run as a user would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from click.testing import CliRunner

from kommunesite.cli import main
from tests.building.country import TODAY, surroundings

if TYPE_CHECKING:
    from click.testing import Result

    from tests.building.country import Country

WHEN = ("--as-of", TODAY.isoformat())

OWN = """---
changed: 2026-11-10
---

## Hva er det?

SFO er på skolen.

## Hva koster det?

Søsken betaler mindre.
"""
"""A text of a municipality's own, which adds to two national sections."""


def offers(*arguments: str) -> Result:
    """Run one of the commands in this process, in the country of the test."""
    return CliRunner().invoke(main, ["offers", *arguments], catch_exceptions=False)


def offers_in_process(country: Country, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of the commands in a process of its own, with the country's own generator."""
    command = [sys.executable, "-m", "kommunesite", "offers", *arguments]
    environment = surroundings(country)
    return subprocess.run(
        command, cwd=country.root, env=environment, capture_output=True, text=True, check=False, timeout=60
    )


def offers_on_terminal(country: Country, columns: int, *arguments: str) -> str:
    """Run one of them on a terminal, and give what comes there."""
    reader, writer = os.openpty()
    command = [sys.executable, "-m", "kommunesite", "offers", *arguments]
    environment = surroundings(country, COLUMNS=str(columns), TERM="xterm-256color")
    with os.fdopen(reader, "rb") as screen:
        process = subprocess.Popen(command, cwd=country.root, env=environment, stdout=writer, stderr=writer)
        os.close(writer)
        shown = b""
        try:
            while part := screen.read1():
                shown += part
        except OSError:
            # This is how a terminal says that nobody writes to it any more.
            pass
        process.wait(60)
    return shown.decode().replace("\r\n", "\n")


def add_service(country: Country, service: str, facts: str = "", link: str = "local") -> None:
    """Describe one more service, with texts like those about the library."""
    catalogue = country.path("services.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^  bibliotek:\n(?:    .*\n)+", catalogue, re.MULTILINE)
    entry = re.sub("bibliotek(?!tjenester)", service, entry, flags=re.IGNORECASE)
    entry = entry.replace("link: local", f"link: {link}")
    country.write("services.yaml", catalogue + entry + facts)
    for suffix in ("", ".nn"):
        text = country.path(f"content/nasjonalt/tjenester/bibliotek{suffix}.md").read_text(encoding="utf-8")
        country.write(f"content/nasjonalt/tjenester/{service}{suffix}.md", text)
