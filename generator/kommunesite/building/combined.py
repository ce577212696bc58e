"""Sites side by side on one host: the files that the host reads at its root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.removal import ROOT_FILES
from kommunesite.reading.cache import Cache
from kommunesite.reading.national_memory import read_catalogue_cached
from kommunesite.reading.outline import successors_of
from kommunesite.rendering.header import Rule, combined_redirects, header_rules, headers_file

if TYPE_CHECKING:
    from kommunesite.building.request import Request
    from kommunesite.model.scalar import Slug

_RETIRED = b"retired:"


def write_root(request: Request) -> None:
    """Write what the host of a combined deployment reads, each file whole or not at all."""
    contents = (headers_file(root_headers(request)), root_redirects(request))
    for name, content in zip(ROOT_FILES, contents, strict=True):
        Books(request.output).settle(request.output / name, content)


def root_headers(request: Request) -> tuple[Rule, ...]:
    """List the headers that the host of a combined deployment sends."""
    return header_rules(tuple(request.base(slug) for slug in request.beside))


def root_redirects(request: Request) -> bytes:
    """Give the redirects of the host of a combined deployment."""
    return combined_redirects(request.beside, _successors(request))


def _successors(request: Request) -> dict[str, Slug]:
    """Read what has taken the place of retired services; a catalogue that names none is not taken apart."""
    if _RETIRED not in request.sources.catalogue.read_bytes():
        return {}
    catalogue = read_catalogue_cached(Cache(request.cache), request.sources)
    return successors_of(catalogue) if catalogue else {}
