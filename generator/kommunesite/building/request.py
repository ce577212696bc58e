"""Requests: what a build is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kommunesite.reading.source import Sources


@dataclass(frozen=True, slots=True)
class Request:
    """One build: where from, where to, as of which day, and which sites lie side by side in one deployment.

    `cache` is the folder where what has been read is kept from build to build.
    """

    sources: Sources
    output: Path
    today: date
    cache: Path
    beside: tuple[str, ...] = ()

    def base(self, slug: str) -> str:
        """Give what stands before every address of a site."""
        return f"/{slug}" if self.beside else ""
