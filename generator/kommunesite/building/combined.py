"""Sites side by side on one host: the files that the host reads at its root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.removal import ROOT_FILES
from kommunesite.rendering.header import combined_redirects, header_rules, headers_file

if TYPE_CHECKING:
    from kommunesite.building.request import Request


def write_root(request: Request) -> None:
    """Write what the host of a combined deployment reads, each file whole or not at all."""
    bases = tuple(request.base(slug) for slug in request.beside)
    contents = (headers_file(header_rules(bases)), combined_redirects(request.beside))
    for name, content in zip(ROOT_FILES, contents, strict=True):
        Books(request.output).settle(request.output / name, content)
