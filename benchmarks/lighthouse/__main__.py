"""The scores of Lighthouse for the kinds of pages that people meet first, printed as a table: `make lighthouse`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from kommunesite.preview.server import make_server, running

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "front page": "/",
    "service": "/tjenester/sfo/",
    "topic": "/tema/skole-og-utdanning/",
    "article": "/aktuelt/badeplassen-i-nordvika/",
    "A to Å": "/a-aa/",
}
KINDS = ("performance", "accessibility", "best-practices", "seo")
SWITCHES = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
PATIENCE = 180


def measure(url: str) -> dict[str, Any]:
    """Have Lighthouse open a page as on a slow phone, and give its report."""
    options = ("--quiet", "--no-enable-error-reporting", "--output=json", f"--chrome-flags={SWITCHES}")
    command = [shutil.which("node") or "node", str(PROGRAM), url, *options]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    run = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=HERE
    )
    if run.returncode:
        sys.exit(run.stderr)
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def row(name: str, report: dict[str, Any]) -> str:
    """Write a page's scores, and what has taken from them."""
    categories, audits = report["categories"], report["audits"]
    scores = " | ".join(f"{100 * (categories[kind]['score'] or 0):.0f}" for kind in KINDS)
    weighed = {each["id"] for kind in KINDS for each in categories[kind]["auditRefs"] if each["weight"]}
    lost = sorted(key for key, audit in audits.items() if key in weighed and audit["score"] not in {None, 1})
    return f"| {name} | {scores} | {', '.join(lost) or '–'} |"


def main(site: Path, slug: str) -> None:
    """Print the scores of one municipality's pages."""
    print(f"| Page | {' | '.join(KINDS)} | Less than full |")
    print("|---|---|---|---|---|---|")
    with running(make_server(site, 0)) as origin:
        for name, address in PAGES.items():
            print(row(name, measure(f"{origin}/{slug}{address}")), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
