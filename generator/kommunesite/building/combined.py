"""Sites side by side on one host: the files that the host reads at its root."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.rendering.header import combined_redirects, header_rules, headers_file

if TYPE_CHECKING:
    from kommunesite.building.request import Request


def write_root(request: Request) -> None:
    """Write `_headers` and `_redirects` for all sites of a combined deployment, each whole or not at all."""
    bases = tuple(request.base(slug) for slug in request.beside)
    files = {
        "_headers": headers_file(header_rules(bases)),
        "_redirects": combined_redirects(request.beside),
    }
    for name, content in files.items():
        path = request.output / name
        if not path.exists() or path.read_bytes() != content:
            draft = request.output / f".{name}.new"
            draft.write_bytes(content)
            draft.replace(path)
