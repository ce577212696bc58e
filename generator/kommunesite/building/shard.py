"""Shards: a country split over several runs that know nothing of each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several equal parts, counted from 1."""

    number: int
    count: int

    def share(self, slugs: Iterable[str]) -> tuple[str, ...]:
        """Choose this part's sites; every site is in exactly one part, whatever the order in which they are given."""
        return tuple(sorted(slugs)[self.number - 1 :: self.count])
