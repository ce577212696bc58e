"""The scores of Lighthouse for the kinds of pages that people meet first, printed as a table: `make lighthouse`."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kommunesite.preview.server import HOST, running
from kommunesite.rendering.header import SECURITY
from kommunesite.site.address import output_path

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "front page": "/",
    "service": "/tjenester/sfo/",
    "topic": "/tema/skole-og-utdanning/",
    "article": "/aktuelt/badeplassen-i-nordvika/",
    "A to Å": "/a-aa/",
    "search": "/sok/",
}
KINDS = ("performance", "accessibility", "best-practices", "seo")
SWITCHES = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
PATIENCE = 180
ATTEMPTS = 3
"""How often to try; the recording of a page does not always begin in time."""
HIDDEN = '<meta name="robots" content="noindex">\n'
"""What keeps robots away from a demonstration."""


def measure(url: str) -> dict[str, Any]:
    """Have Lighthouse open a page as on a slow phone, and give its report."""
    options = ("--quiet", "--no-enable-error-reporting", "--output=json", f"--chrome-flags={SWITCHES}")
    command = [shutil.which("node") or "node", str(PROGRAM), url, *options]
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    for _ in range(ATTEMPTS):
        run = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=HERE
        )
        if run.returncode == 0:
            report: dict[str, Any] = json.loads(run.stdout)
            return report
    sys.exit(run.stderr)


def row(name: str, report: dict[str, Any]) -> str:
    """Write a page's scores, and what has taken from them."""
    categories, audits = report["categories"], report["audits"]
    scores = " | ".join(f"{100 * (categories[kind]['score'] or 0):.0f}" for kind in KINDS)
    weighed = {each["id"] for kind in KINDS for each in categories[kind]["auditRefs"] if each["weight"]}
    lost = sorted(key for key, audit in audits.items() if key in weighed and audit["score"] not in {None, 1})
    return f"| {name} | {scores} | {', '.join(lost) or '–'} |"


class _Host(SimpleHTTPRequestHandler):
    """Sends files with the headers of the real host, compressed as it would."""

    def do_GET(self) -> None:
        """Send a file; a folder is its page."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        content = gzip.compress(file.read_bytes() if found else b"", 9)
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        kind = str(self.guess_type(str(file)))
        held = ("Cache-Control", "public, max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
        length = ("Content-Length", str(len(content)))
        for name, value in (("Content-Type", kind), ("Content-Encoding", "gzip"), length, held, *SECURITY):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


def main(site: Path, slug: str) -> None:
    """Print the scores of one municipality's pages, as they will be when the site is no longer a demonstration."""
    print(f"| Page | {' | '.join(KINDS)} | Less than full |")
    print("|---|---|---|---|---|---|")
    with TemporaryDirectory() as folder:
        live = shutil.copytree(site / slug, Path(folder) / slug)
        for page in (live / output_path(address) for address in PAGES.values()):
            page.write_text(page.read_text(encoding="utf-8").replace(HIDDEN, ""), encoding="utf-8")
        (live / "robots.txt").write_text("User-agent: *\nAllow: /\n", encoding="utf-8")
        with running(ThreadingHTTPServer((HOST, 0), partial(_Host, directory=str(live)))) as origin:
            for name, address in PAGES.items():
                print(row(name, measure(f"{origin}{address}")), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
