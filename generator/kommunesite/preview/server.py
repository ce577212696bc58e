"""A small web server for this machine only that shows built sites as their host would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from kommunesite.rendering.country import with_beside
from kommunesite.rendering.header import SECURITY
from kommunesite.rendering.relocation import relocate
from kommunesite.site.address import MUNICIPALITIES

HOST = "127.0.0.1"


def make_server(root: Path, port: int) -> ThreadingHTTPServer:
    """Make a server that shows each site of an output folder under its name: `/vennesla/`; port 0 takes a free one."""
    return ThreadingHTTPServer((HOST, port), partial(_Visit, directory=str(root.resolve())))


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


class _Visit(SimpleHTTPRequestHandler):
    """Answers one request."""

    @property
    def root(self) -> Path:
        return Path(self.directory)

    def do_GET(self) -> None:
        """Send a page, a file, the list of sites, or the site's page for what does not exist."""
        path = unquote(urlsplit(self.path).path)
        slug, _, rest = path.removeprefix("/").partition("/")
        site = self.root / slug
        if path == "/":
            self.send(HTTPStatus.OK, "text/html; charset=utf-8", self.list_of_sites())
        elif not slug or slug.startswith(".") or not site.is_dir():
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self.show(site, rest, path)

    def do_HEAD(self) -> None:
        """Send the same without its content."""
        self.do_GET()

    def show(self, site: Path, rest: str, path: str) -> None:
        target = (site / rest).resolve()
        if target.is_dir() and not path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{path}/")
            self.end_headers()
            return
        target = target / "index.html" if target.is_dir() else target
        if target.is_relative_to(site) and target.is_file():
            self.send_file(HTTPStatus.OK, target, site)
        else:
            self.send_file(HTTPStatus.NOT_FOUND, site / "404.html", site)

    def send_file(self, status: HTTPStatus, path: Path, site: Path) -> None:
        kind = str(self.guess_type(str(path)))
        content = path.read_bytes()
        if path.suffix == ".html":
            kind = "text/html; charset=utf-8"
            content = relocate(content, f"/{site.name}")
        elif f"/{path.name}" == MUNICIPALITIES:
            content = with_beside(content, self.sites())
        self.send(status, kind, content)

    def send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        for name, value in SECURITY:
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def sites(self) -> list[str]:
        return sorted(path.name for path in self.root.iterdir() if (path / "index.html").is_file())

    def list_of_sites(self) -> bytes:
        links = "".join(f'<li><a href="/{escape(name)}/">{escape(name)}</a></li>' for name in self.sites())
        return (
            '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Forhåndsvisning</title></head>'
            f"<body><main><h1>Forhåndsvisning</h1><ul>{links}</ul></main></body></html>"
        ).encode()

    def log_message(self, *_args: object) -> None:
        """Keep quiet; the page itself shows what is wrong."""
