"""A plain host on this machine, for sites side by side."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kommunesite.preview.server import HOST
from kommunesite.rendering.header import POLICY


class _Host(SimpleHTTPRequestHandler):
    """Sends files as they are, with the policy of the real host."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_args: object) -> None:
        """Keep quiet."""


def plain_server(root: Path) -> ThreadingHTTPServer:
    """Make a server that shows a folder as it is."""
    return ThreadingHTTPServer((HOST, 0), partial(_Host, directory=str(root)))
