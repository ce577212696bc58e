from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from kommunesite.preview.server import HOST, make_server

FILES = {
    "vennesla/index.html": '<a href="/om/">Om</a>',
    "vennesla/om/index.html": "Om",
    "vennesla/404.html": "Borte",
    "vennesla/assets/stil.css": "a {}",
    "oslo/index.html": "Oslo",
    ".kommunesite/vennesla.json": "{}",
    "hemmelig.txt": "hemmelig",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    """Show two small sites on a free port."""
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    made = make_server(tmp_path, 0)
    thread = threading.Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def ask(server: ThreadingHTTPServer, path: str) -> tuple[int, str, dict[str, str]]:
    """Ask for a path just as it is written."""
    connection = http.client.HTTPConnection(HOST, server.server_address[1], timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    content = answer.read().decode()
    connection.close()
    return answer.status, content, dict(answer.getheaders())


def test_only_this_machine_is_served(server: ThreadingHTTPServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_the_root_lists_the_sites(server: ThreadingHTTPServer) -> None:
    status, content, _ = ask(server, "/")
    assert status == 200
    assert '<a href="/oslo/">oslo</a>' in content
    assert '<a href="/vennesla/">vennesla</a>' in content
    assert "kommunesite" not in content


@pytest.mark.parametrize(
    ("path", "status", "content"),
    [
        ("/vennesla/", 200, '<a href="/vennesla/om/">Om</a>'),
        ("/vennesla/?a=b", 200, '<a href="/vennesla/om/">Om</a>'),
        ("/vennesla/om/", 200, "Om"),
        ("/vennesla/assets/stil.css", 200, "a {}"),
        ("/vennesla/finnes-ikke/", 404, "Borte"),
        ("/vennesla/../hemmelig.txt", 404, "Borte"),
        ("/vennesla/%2e%2e/hemmelig.txt", 404, "Borte"),
        ("/vennesla/..%2fhemmelig.txt", 404, "Borte"),
    ],
)
def test_a_page_is_shown_as_its_host_would(server: ThreadingHTTPServer, path: str, status: int, content: str) -> None:
    assert ask(server, path)[:2] == (status, content)


@pytest.mark.parametrize(
    "path",
    ["/finnes-ikke/", "/hemmelig.txt", "/.kommunesite/vennesla.json", "/../etc/passwd", "/%2e%2e/x"],
)
def test_nothing_but_sites_is_shown(server: ThreadingHTTPServer, path: str) -> None:
    status, content, _ = ask(server, path)
    assert status == 404
    assert "hemmelig" not in content.replace(path, "")


def test_a_folder_without_a_slash_leads_to_the_one_with(server: ThreadingHTTPServer) -> None:
    for path in ("/vennesla/om", "/vennesla"):
        status, _, headers = ask(server, path)
        assert (status, headers["Location"]) == (301, f"{path}/")


def test_a_head_request_gets_the_same_without_content(server: ThreadingHTTPServer) -> None:
    connection = http.client.HTTPConnection(HOST, server.server_address[1], timeout=5)
    connection.request("HEAD", "/vennesla/om/")
    answer = connection.getresponse()
    assert (answer.status, answer.getheader("Content-Length"), answer.read()) == (200, "2", b"")
    connection.close()


def test_pages_carry_the_policy_of_the_real_host_and_are_never_kept(server: ThreadingHTTPServer) -> None:
    _, _, headers = ask(server, "/vennesla/")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
