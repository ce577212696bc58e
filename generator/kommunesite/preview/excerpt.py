"""Excerpts: the line of a source in which a fault stands."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kommunesite.model.problem import Place
    from kommunesite.reading.source import Sources


def source_line(sources: Sources, place: Place) -> str:
    """Give the line of a place, or nothing when the place is a whole file or cannot be read."""
    for root in (sources.content.parent, sources.catalogue.parent):
        with suppress(OSError, IndexError):
            lines = (root / place.file).read_text(encoding="utf-8", errors="replace").splitlines()
            return lines[place.line - 1].strip() if place.line else ""
    return ""
