"""A plain host on this machine, for sites side by side."""

from __future__ import annotations

import re
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kommunesite.preview.server import HOST
from kommunesite.rendering.header import POLICY

PARTS = re.compile(rb"(?=<(?:header|nav|main|section|aside|footer|dl|div class=.km-start))")
PAUSE = 0.05
"""Seconds; long enough for a browser to show what it has got."""


class _Host(SimpleHTTPRequestHandler):
    """Sends files as they are, with the policy of the real host."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


class _Slow(_Host):
    """Sends pages part by part, and pictures late, as they come over a bad connection."""

    def do_GET(self) -> None:
        asked = Path(self.translate_path(self.path))
        file = asked / "index.html" if asked.is_dir() else asked
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.end_headers()
        for part in PARTS.split(file.read_bytes()):
            time.sleep(PAUSE)
            self.wfile.write(part)
            self.wfile.flush()


def slow_server(root: Path) -> ThreadingHTTPServer:
    """Make a server for one site that takes its time."""
    return ThreadingHTTPServer((HOST, 0), partial(_Slow, directory=str(root)))


def plain_server(root: Path) -> ThreadingHTTPServer:
    """Make a server that shows a folder as it is."""
    return ThreadingHTTPServer((HOST, 0), partial(_Host, directory=str(root)))
