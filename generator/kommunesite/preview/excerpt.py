"""Excerpts: the line of a source in which a fault stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.reading.source import read_source

if TYPE_CHECKING:
    from kommunesite.model.problem import Place
    from kommunesite.reading.source import Sources


def source_line(sources: Sources, place: Place) -> str:
    """Give the line of a place, or nothing when the place is a whole file or cannot be read."""
    source = read_source(sources, place.file) if place.line else None
    lines = source.split("\n") if source else []
    return lines[place.line - 1].strip() if 0 < place.line <= len(lines) else ""
