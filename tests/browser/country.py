"""The whole country as it was built: what every page promises, read quickly from forty thousand files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kommunesite.checking.page import LANGUAGES, address_of
from kommunesite.site.address import SERVICES

SPINE = re.compile("skip|header|menu|breadcrumb|main|start-box|start|page-index|start-again|changed|switch|footer")
"""The parts of a service page that stand in the same order everywhere; «facts» stand among them once."""

REQUIRED = (
    b"<!doctype html>\n<html lang=",
    b"<title>",
    b'<meta name="description" content="',
    b'<link rel="canonical" href="https://',
    b'href="#innhold" data-ks="skip"',
    b'<main id="innhold"',
    b'data-ks="changed"',
    b'data-ks="switch"',
)
EMPTY = (b"<title></title>", b'content=""', b'href=""', b"<h1></h1>", b"<h2></h2>", b"None", b"{{")

_OFFICE = re.compile(rb'data-ks="contact"[^>]*>\s*<h[1-6].*?</h[1-6]>', re.DOTALL)
_HEADING = re.compile(rb'<(h[1-6])(?: id="([^"]*)")?[^>]*>(.*?)</h[1-6]>', re.DOTALL)
_MARKER = re.compile(rb'data-ks="([^"]*)"')
_LINK = re.compile(rb'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_INLINE = tuple(map(re.compile, (b"<style", rb'<script(?! src="/)', b' style="', rb' on[a-z]+="', b'="javascript:')))
"""Each begins with plain letters, which are looked for much faster than a choice of several."""

_LANG = re.compile(rb'<html lang="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is compared of one page; the links are addresses without language, with their words."""

    slug: str
    lang: str
    address: str
    menu: tuple[tuple[str, str], ...]
    footer: tuple[tuple[str, str], ...]
    headings: tuple[tuple[str, str, str], ...]
    markers: tuple[str, ...]
    faults: tuple[str, ...]


def without_language(address: str) -> str:
    """Give an address as it would be in the first language of a site."""
    first, _, rest = address.removeprefix("/").partition("/")
    return f"/{rest}" if first in LANGUAGES else address


def spine(markers: Iterable[str]) -> tuple[str, ...]:
    """Keep of a page's parts those that every service page has, and the first facts."""
    kept: list[str] = []
    for marker in markers:
        if SPINE.fullmatch(marker) or (marker == "facts" and "facts" not in kept):
            kept.append(marker)
    return tuple(kept)


def read_sheet(file: Path, site: Path) -> Sheet:
    """Read one page; its headings and markers only if it is a service's."""
    content = file.read_bytes()
    address = address_of(file, site)
    found = _LANG.search(content)
    bare = without_language(address)
    is_service = bare.startswith(SERVICES) and bare != SERVICES
    return Sheet(
        slug=site.name,
        lang=found[1].decode() if found else "",
        address=bare,
        menu=_links(_between(content, b'data-ks="menu"', b"</nav>")),
        footer=_links(_between(content, b'data-ks="footer"', b"</footer>").partition(b"<nav")[2]),
        headings=tuple(_headings(_OFFICE.sub(b"", content))) if is_service else (),
        markers=tuple(marker.decode() for marker in _MARKER.findall(content)) if is_service else (),
        faults=tuple(_faults(content)),
    )


def _between(content: bytes, start: bytes, end: bytes) -> bytes:
    return content.partition(start)[2].partition(end)[0]


def _links(content: bytes) -> tuple[tuple[str, str], ...]:
    return tuple((without_language(target.decode()), words.decode()) for target, words in _LINK.findall(content))


def _headings(content: bytes) -> Iterator[tuple[str, str, str]]:
    for level, identifier, words in _HEADING.findall(content):
        yield level.decode(), identifier.decode(), words.decode()


def _faults(content: bytes) -> Iterator[str]:
    yield from (f"lacks {part.decode()}" for part in REQUIRED if part not in content)
    yield from (f"has {part.decode()}" for part in EMPTY if part in content)
    flat = content.replace(b"\n", b" ")
    yield from (f"has {found.decode()} inline" for pattern in _INLINE for found in pattern.findall(flat))
    if content.count(b"<h1>") != 1:
        yield f"has {content.count(b'<h1>')} first headings"


def read_country(output: Path, slugs: Iterable[str]) -> list[Sheet]:
    """Read every page of many sites."""
    return [read_sheet(file, output / slug) for slug in slugs for file in sorted((output / slug).rglob("*.html"))]


def differences(named: Iterable[tuple[str, object]]) -> str:
    """Say who differs from the others; nothing when all are equal."""
    groups: dict[object, list[str]] = defaultdict(list)
    for name, value in named:
        groups[value].append(name)
    if len(groups) <= 1:
        return ""
    ordered = sorted(groups.items(), key=lambda each: -len(each[1]))
    return "\n".join(f"{len(names)} of them ({', '.join(names[:5])}): {value}" for value, names in ordered)
