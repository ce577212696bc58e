"""Every page is valid HTML, says the checker of the Nu project."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from kommunesite.model.language import STANDARDS
from kommunesite.site.address import output_path
from tests.browser.page import Page, choose

pytestmark = pytest.mark.long

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
FLAGS = ("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
PLANTED = "<!doctype html><html lang=nb><title>Feil</title><p id=a><p id=a><img src=a.png>"


def test_every_page_is_valid(demos: Path, pages: dict[str, tuple[Page, ...]], tmp_path: Path) -> None:
    """One run checks all pages in Norwegian, some in each other language, and planted faults that prove it."""
    read = [page for own in pages.values() for page in own if page.lang in STANDARDS]
    read += [page for own in pages.values() for page in choose(own) if page.lang not in STANDARDS]
    files = [str(demos / page.slug / output_path(page.address)) for page in read]
    planted = tmp_path / "planted.html"
    planted.write_text(PLANTED, encoding="utf-8")
    java = shutil.which("java") or "java"
    options = ("--errors-only", "--no-langdetect", "--skip-non-html", "--format", "json", "--stdout")
    run = subprocess.run(
        [java, *FLAGS, "-jar", str(CHECKER), *options, *files, str(planted)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stdout)["messages"]
    found = [message for message in messages if unquote(message["url"]).endswith("/planted.html")]
    others = [message for message in messages if message not in found]
    assert {message["message"].partition(" ")[0] for message in found} >= {"Duplicate", "An"}, found
    assert not others, "\n".join(f"{each['url']}:{each['lastLine']}: {each['message']}" for each in others[:40])
