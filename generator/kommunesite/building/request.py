"""Requests: what a build is asked to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kommunesite.reading.source import Sources
    from kommunesite.site.draft import Marks


@dataclass(frozen=True, slots=True)
class Request:
    """One build: where from, where to, as of which day, and which sites lie side by side in one deployment.

    `cache` is the folder where what has been read is kept from build to build. With `marks` it is only to be looked at,
    with what the public does not see marked.
    """

    sources: Sources
    output: Path
    today: date
    cache: Path
    beside: tuple[str, ...] = ()
    marks: Marks | None = None

    def base(self, slug: str) -> str:
        """Give what stands before every address of a site."""
        return f"/{slug}" if self.beside else ""
