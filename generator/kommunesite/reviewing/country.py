"""The country: what is the same for all municipalities that are reviewed, looked at once and read only when needed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.national import national_inputs
from kommunesite.reading.cache import Cache

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kommunesite.model.national import National
    from kommunesite.model.problem import Problem
    from kommunesite.reading.local_memory import Memory
    from kommunesite.reading.source import Sources

_FOLDER = "check"


@dataclass(frozen=True, slots=True)
class Nation:
    """The national material, as far as it can be read, what is wrong with it, and the memory that goes with it."""

    national: National | None
    problems: tuple[Problem, ...]
    memory: Memory | None


class Country:
    """What reviews are made by; the national material is not read when all that is asked for is known from before."""

    def __init__(self, sources: Sources, cache: Path, today: date) -> None:
        """Look at the national files; none is opened that stands as it was last time."""
        self.sources = sources
        self.today = today
        self.kept = Cache(cache / _FOLDER)
        self._cache = Cache(cache)
        books = Books(cache / _FOLDER)
        try:
            books.folder.mkdir(parents=True, exist_ok=True)
            self.now = books.now()
            self.key = national_inputs(sources, books)
        except OSError:
            # Where nothing can be kept, a review takes longer, and is the same.
            self.now = 0
            self.key = national_inputs(sources)

    @cached_property
    def nation(self) -> Nation:
        """Read the national material, or take up what is known of it."""
        from kommunesite.reading.local_memory import memory_of
        from kommunesite.reading.national_memory import read_national_cached, remember_national
        from kommunesite.site.link import national_problems

        reading = read_national_cached(self._cache, self.sources, frozenset(), self.key)
        national = reading.national
        if national is None:
            return Nation(None, reading.problems, None)
        problems = (*reading.problems, *national_problems(national))
        if not problems:
            remember_national(self._cache, reading)
        return Nation(national, problems, memory_of(self._cache, national.catalogue))
