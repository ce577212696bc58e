"""Freshness: whether a site is what a build of now would make of it, told without making it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.contents import see_found
from kommunesite.building.seen import Basis, Seen, read_seen, seen_text
from kommunesite.building.sighting import Sighting, look_again, visible_below
from kommunesite.reading.source import PORTAL_FOLDER, folders_in
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kommunesite.building.request import Request
    from kommunesite.reading.cache import Cache

_ONE_DAY = timedelta(days=1)


def see_basis(request: Request, slug: str, national_key: str) -> Basis:
    """See what a site is to be made of, before it is read; what is made of it is taken to be right for this day."""
    books, folder = Books(request.output), _folder(request, slug)
    seen = read_seen(books.seen(slug))
    before = seen.sources if seen else _remembered(request, slug)
    sources = look_again(before, folder, books.now(), _listing(slug))
    if sources is not before:
        _cache(request).store(_name(slug), sources)
    return Basis(_key(request, slug, national_key), folder, sources, request.today, request.today + _ONE_DAY)


def count_kept(request: Request, slugs: Sequence[str], national_key: str) -> dict[str, int]:
    """Count the files of each site that needs no building; the others are not named."""
    found = {slug: _kept(request, slug, national_key) for slug in slugs}
    return {slug: seen.files for slug, seen in found.items() if seen}


def count_left(request: Request, slugs: Sequence[str]) -> dict[str, int]:
    """Count the files of each site that looks as the last build left it, whatever it was made of."""
    found = {slug: read_seen(Books(request.output).seen(slug)) for slug in slugs}
    return {slug: seen.files for slug, seen in found.items() if seen and seen.outputs.stands(str(request.output))}


def is_as_read(request: Request, slug: str, national_key: str) -> bool:
    """Tell whether all that a site is made of looks as it did when the site was built."""
    seen = _covering(request, slug, national_key)
    return seen is not None and seen.sources.stands(_folder(request, slug))


def _covering(request: Request, slug: str, national_key: str) -> Seen | None:
    """Give what was seen of a site when it was built from the same national material, for a day like this."""
    seen = read_seen(Books(request.output).seen(slug))
    return seen if seen and seen.covers(_key(request, slug, national_key), request.today) else None


def _kept(request: Request, slug: str, national_key: str) -> Seen | None:
    """Give what was seen of a site when it still is so: by the look of it, else by its bytes."""
    books, folder = Books(request.output), _folder(request, slug)
    seen = _covering(request, slug, national_key)
    if seen is None or (seen.sources.stands(folder) and seen.outputs.stands(str(request.output))):
        return seen
    now = books.now()
    sources = look_again(seen.sources, folder, now, _listing(slug))
    if sources.digest != seen.sources.digest:
        return None
    outputs = seen.outputs if seen.outputs.stands(str(request.output)) else see_found(books, slug, now)
    if (outputs.names, outputs.digest) != (seen.outputs.names, seen.outputs.digest):
        return None
    renewed = replace(seen, sources=sources, outputs=outputs)
    with suppress(OSError):
        books.settle(books.seen(slug), seen_text(renewed))
    return renewed


def _remembered(request: Request, slug: str) -> Sighting | None:
    """Recall how a municipality's folder looked when it last was read for any output."""
    found = _cache(request).load(_name(slug), Sighting)
    return found.record if found else None


def _cache(request: Request) -> Cache:
    from kommunesite.reading.cache import Cache  # costs as much as a build that has nothing to do

    return Cache(request.cache)


def _name(slug: str) -> str:
    return f"{slug}.seen"


def _folder(request: Request, slug: str) -> str:
    """Give the folder that a site is made of; the portal is made of them all."""
    return str(request.sources.content if slug == PORTAL_FOLDER else request.sources.content / slug)


def _listing(slug: str) -> Callable[[str], Iterable[str]]:
    return _settings_below if slug == PORTAL_FOLDER else visible_below


def _settings_below(content: str) -> Iterator[str]:
    """List of each municipality what the portal shows: its settings and its offers."""
    for folder in folders_in(Path(content)):
        yield f"{folder}/kommune.yaml"
        yield f"{folder}/services.yaml"


def _key(request: Request, slug: str, national_key: str) -> str:
    return fingerprint(national_key, request.beside, slug)
