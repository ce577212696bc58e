"""Answers: what the preview sends for a path."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from kommunesite.preview.excerpt import source_line
from kommunesite.preview.host import file_for, headers_for, kind_of, redirected
from kommunesite.preview.panel import STYLE, bar, bare_page, fault_panel, laid_over
from kommunesite.preview.words import words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.preview.exhibition import Exhibit, Exhibition

_HTML = kind_of(".html")
_IN_PLACE = (HTTPStatus.OK, HTTPStatus.NOT_FOUND)
"""Statuses with which a redirect shows another file at the address that was asked for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent: status, headers and content."""

    status: HTTPStatus
    headers: Mapping[str, str]
    content: bytes = b""


def answer(exhibition: Exhibition, path: str, source: str) -> Answer:
    """Answer for a decoded path; `source` is where pages may listen for changes."""
    exhibition.note(path)
    headers = {"Cache-Control": "no-store"} | headers_for(exhibition.headers, path)
    headers["Content-Security-Policy"] = listening(headers["Content-Security-Policy"], source)
    if path == STYLE:
        content = Path(__file__).with_name("panel.css").read_bytes()
        return Answer(HTTPStatus.OK, headers | {"Content-Type": "text/css; charset=utf-8"}, content)
    return _answer_of_site(exhibition, path, headers)


def listening(policy: str, source: str) -> str:
    """Let pages listen to one place more, and leave all else in a policy as it is."""
    return policy.replace("connect-src ", f"connect-src {source} ")


def _answer_of_site(exhibition: Exhibition, path: str, headers: Mapping[str, str]) -> Answer:
    slug, slash, rest = path.removeprefix("/").partition("/")
    if slug in exhibition.request.beside:
        exhibit = exhibition.exhibit(slug)
        if not exhibit.files:
            return _page(exhibition, exhibit, ("", HTTPStatus.INTERNAL_SERVER_ERROR), headers)
        if name := file_for(exhibit.files, rest) if slash else "":
            return _page(exhibition, exhibit, (name, HTTPStatus.OK), headers)
        if not path.endswith("/") and file_for(exhibit.files, f"{rest}/" if slash else ""):
            return _lead(f"{path}/", HTTPStatus.MOVED_PERMANENTLY, headers)
    target, status = redirected(exhibition.redirects, path) or ("", HTTPStatus.NOT_FOUND)
    if target and status not in _IN_PLACE:
        return _lead(target, status, headers)
    if target:
        exhibit = exhibition.exhibit(slug)
        return _page(exhibition, exhibit, (file_for(exhibit.files, target.removeprefix(f"/{slug}/")), status), headers)
    words = words_in(exhibition.exhibit(exhibition.request.beside[0]).trial.language)
    content = laid_over(bare_page(words, words.absent), "")
    return Answer(HTTPStatus.NOT_FOUND, dict(headers) | {"Content-Type": _HTML}, content)


def _lead(target: str, status: HTTPStatus, headers: Mapping[str, str]) -> Answer:
    return Answer(status, dict(headers) | {"Location": quote(target)})


def _page(
    exhibition: Exhibition, exhibit: Exhibit, wanted: tuple[str, HTTPStatus], headers: Mapping[str, str]
) -> Answer:
    """Show a file; over a page lies what is wrong with its site, and a file that cannot be made is such a page."""
    name, status = wanted
    content, problems = exhibit.make(name)
    words = words_in(exhibit.trial.language)
    is_shown = bool(content)
    if not is_shown and problems:
        status, name, content = HTTPStatus.INTERNAL_SERVER_ERROR, ".html", bare_page(words, exhibit.trial.slug)
    if name.endswith(".html"):
        excerpt = partial(source_line, exhibition.request.sources)
        panel = fault_panel((*problems, *exhibit.trial.warnings), words, excerpt, is_shown=is_shown)
        content = laid_over(content, bar(exhibition.request, words) + panel)
    return Answer(status, dict(headers) | {"Content-Type": kind_of(name)}, content)
