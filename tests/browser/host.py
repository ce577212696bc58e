"""Hosts on this machine: the preview for sites by themselves, and a plain one for sites side by side."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from kommunesite.preview.server import HOST, make_server
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


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[str]:
    """Let a server answer in a thread of its own, and give its origin."""
    thread = Thread(target=partial(server.serve_forever, poll_interval=0.05), daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def preview(root: Path) -> ThreadingHTTPServer:
    """Make the preview of an output folder on a port that is free."""
    return make_server(root, 0)
