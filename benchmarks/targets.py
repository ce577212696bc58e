"""The targets of the build engine, each held against the rows of one run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.contest import FLOOR
from benchmarks.kommunesite import ALONE, COLD, KNOWN, LOCAL, NATIONAL, NOTHING, PHRASE, THEME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.contest import Row

HUGO = "Hugo"
SOME = 20
FLAT = 1.25
REPLACED = 2
"""A file that lies there already is moved over, so that no page is ever missing; that costs a little more."""


@dataclass(frozen=True, slots=True)
class Target:
    """A promise, the figure that was measured, and the most that it may be."""

    promise: str
    figure: float
    most: float

    @property
    def held(self) -> bool:
        """Tell whether the promise was kept."""
        return self.figure <= self.most


def targets(rows: Sequence[Row]) -> Iterator[Target]:
    """Hold the largest size that was measured against each target; what was not measured is left out."""
    largest = max((row.size for row in rows), default=0)
    found = {row.name: row for row in rows if row.size == largest}
    some = {row.name: row for row in rows if row.size == SOME}
    yield from _fairness(found)
    yield from _against_others(found)
    yield from _rebuilds(found, largest)
    ours = [row for row in found.values() if row.name.startswith("kommunesite")]
    if ours:
        yield Target("peak memory of any process, MB", max(row.cost.peak for row in ours) * 1.048576, 250)
    if largest > SOME:
        yield from _growth(found, some, largest)


def _growth(found: dict[str, Row], some: dict[str, Row], largest: int) -> Iterator[Target]:
    for name in (COLD, KNOWN):
        if name in found and name in some:
            grown = (found[name].cost.cpu / found[name].pages) / (some[name].cost.cpu / some[name].pages)
            yield Target(f"{name}: CPU a page, {largest} against {SOME} municipalities", grown, 1.1)
            swollen = found[name].cost.peak / some[name].cost.peak
            yield Target(f"{name}: peak memory, {largest} against {SOME} municipalities", swollen, FLAT)


def _fairness(found: dict[str, Row]) -> Iterator[Target]:
    """Hold the peers to the same work: as many pages, of nearly the same size."""
    peers = [row for row in found.values() if not row.name.startswith("kommunesite")]
    if COLD in found and peers:
        ours = found[COLD]
        yield Target("the peers' pages: missing or too many", max(abs(row.pages - ours.pages) for row in peers), 0)
        uneven = max(abs(row.page_bytes / ours.page_bytes - 1) for row in peers)
        yield Target("the peers' pages: mean size against kommunesite's, share that differs", uneven, 0.1)


def _against_others(found: dict[str, Row]) -> Iterator[Target]:
    if KNOWN in found and HUGO in found:
        yield Target("texts known: CPU against Hugo", _ratio(found, KNOWN, HUGO), 0.1)
    if KNOWN in found and FLOOR in found:
        yield Target("texts known: CPU against the floor", _ratio(found, KNOWN, FLOOR), 2.5)
    if COLD in found and HUGO in found:
        yield Target("cold: CPU against Hugo", _ratio(found, COLD, HUGO), 0.5)
        yield Target("cold: wall time against Hugo", found[COLD].cost.wall / found[HUGO].cost.wall, 0.5)


def _ratio(found: dict[str, Row], name: str, other: str) -> float:
    return found[name].cost.cpu / found[other].cost.cpu


def _rebuilds(found: dict[str, Row], size: int) -> Iterator[Target]:
    for name, most in ((NOTHING, 0.5), (ALONE, 0.15), (LOCAL, 0.6)):
        if name in found:
            yield Target(f"{name}: wall seconds", found[name].cost.wall, most)
    for name in (NATIONAL, PHRASE):
        if name in found:
            yield Target(f"{name}: files written per municipality", found[name].written / size, 2)
    if KNOWN in found and THEME in found:
        yield Target("theme changed: CPU against texts known", _ratio(found, THEME, KNOWN), REPLACED)
