"""Every page is valid HTML, says the checker of the Nu project."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

pytestmark = pytest.mark.long

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
FLAGS = ("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
PLANTED = "<!doctype html><html lang=nb><title>Feil</title><p id=a><p id=a><img src=a.png>"


def test_every_page_is_valid(demos: Path, tmp_path: Path) -> None:
    """One run checks all pages, and a page with planted faults that proves that it did."""
    planted = tmp_path / "planted.html"
    planted.write_text(PLANTED, encoding="utf-8")
    java = shutil.which("java") or "java"
    options = ("--errors-only", "--no-langdetect", "--skip-non-html", "--format", "json", "--stdout")
    run = subprocess.run(
        [java, *FLAGS, "-jar", str(CHECKER), *options, str(demos), str(planted)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stdout)["messages"]
    found = [message for message in messages if unquote(message["url"]).endswith("/planted.html")]
    others = [message for message in messages if message not in found]
    assert {message["message"].partition(" ")[0] for message in found} >= {"Duplicate", "An"}, found
    assert not others, "\n".join(f"{each['url']}:{each['lastLine']}: {each['message']}" for each in others[:40])
