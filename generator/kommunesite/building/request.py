"""Requests: what a build is asked to do, and the names of everything it reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.edition import edition
from kommunesite.reading.local_text import SETTINGS_FILE
from kommunesite.tools.fingerprint import digest, fingerprint

if TYPE_CHECKING:
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
    parts = (
        _named([sources.catalogue], sources.catalogue.parent),
        _named(_below(sources.national), sources.national),
        _named(_below(sources.theme), sources.theme),
        _named(sorted(sources.content.glob(f"*/{SETTINGS_FILE}")), sources.content),
    )
    return fingerprint(edition(), parts)


def local_inputs(request: Request, slug: str, national: str) -> str:
    """Name everything that one site is made of."""
    folder = request.sources.content / slug
    return fingerprint(national, request.today, request.beside, slug, _named(_below(folder), folder))


def _below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []


def _named(paths: list[Path], root: Path) -> tuple[tuple[str, str], ...]:
    return tuple((path.relative_to(root).as_posix(), _digest(path)) for path in paths)


def _digest(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError:
        return ""
