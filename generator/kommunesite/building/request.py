"""Requests: what a build is asked to do, and the names of everything it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.edition import edition
from kommunesite.tools.fingerprint import digest, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kommunesite.reading.source import Sources


@dataclass(frozen=True, slots=True)
class Request:
    """One build: where from, where to, as of which day, and which sites lie side by side in one deployment."""

    sources: Sources
    output: Path
    today: date
    beside: tuple[str, ...] = ()

    def base(self, slug: str) -> str:
        """Give what stands before every address of a site."""
        return f"/{slug}" if self.beside else ""


def national_inputs(sources: Sources) -> str:
    """Name everything that all sites are made of, from the bytes of the files."""
    settings = sorted(sources.content.glob("*/kommune.yaml"))
    paths = (sources.catalogue, *_below(sources.national), *_below(sources.theme), *settings)
    return fingerprint(edition(), tuple((str(path), _digest(path)) for path in paths))


def local_inputs(request: Request, slug: str, national: str) -> str:
    """Name everything that one site is made of."""
    folder = request.sources.content / slug
    files = tuple((path.relative_to(folder).as_posix(), _digest(path)) for path in _below(folder))
    return fingerprint(national, request.today, request.beside, slug, files)


def _below(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
