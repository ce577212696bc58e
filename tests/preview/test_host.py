from __future__ import annotations

import pytest

from kommunesite.preview.host import file_for, headers_for, kind_of, read_redirects, redirected
from kommunesite.rendering.header import combined_redirects, header_rules

RULES = read_redirects(combined_redirects(("oslo", "vennesla"), {"gammel": "ny"}))


@pytest.mark.parametrize(
    ("path", "target", "status"),
    [
        ("/", "/oslo/bytt-kommune/", 302),
        ("/oslo/tenester/sfo/", "/oslo/tjenester/sfo/", 301),
        ("/oslo/tenester", "/oslo/tjenester/", 301),
        ("/vennesla/byt-kommune/", "/vennesla/bytt-kommune/", 301),
        ("/vennesla/tjenester/gammel/", "/vennesla/tjenester/ny/", 301),
        ("/vennesla/nn/tjenester/gammel", "/vennesla/nn/tjenester/ny/", 301),
        ("/vennesla/finnes/ikke", "/vennesla/404.html", 404),
    ],
)
def test_redirects_lead_as_the_host_would(path: str, target: str, status: int) -> None:
    assert redirected(RULES, path) == (target, status)


@pytest.mark.parametrize("path", ["/finnes-ikke/", "/osloo/tenester/", "//oslo/tenester/", "/x/tjenester/gammel/y/"])
def test_what_no_rule_is_for_leads_nowhere(path: str) -> None:
    assert redirected(RULES, path) is None


def test_assets_are_kept_and_pages_are_not() -> None:
    rules = header_rules(("/oslo",))
    assert "immutable" in headers_for(rules, "/oslo/assets/fjord.css")["Cache-Control"]
    assert "Cache-Control" not in headers_for(rules, "/oslo/om/")
    assert headers_for(rules, "/oslo/om/")["X-Frame-Options"] == "DENY"


def test_a_folder_shows_its_page() -> None:
    files = {"index.html", "om/index.html", "404.html"}
    shown = [file_for(files, path) for path in ("", "om/", "om", "404.html", "nei/", "../om/")]
    assert shown == ["index.html", "om/index.html", "", "404.html", "", ""]


def test_files_have_the_types_that_browsers_know() -> None:
    names = ("index.html", "a.css", "b.avif", "c.webp", "d.svg", "e.pdf", "atom.xml", "_redirects")
    assert [kind_of(name) for name in names] == [
        "text/html; charset=utf-8",
        "text/css",
        "image/avif",
        "image/webp",
        "image/svg+xml",
        "application/pdf",
        "application/xml",
        "application/octet-stream",
    ]
