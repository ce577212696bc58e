"""Building many municipalities: those whose inputs have changed, here or in an executor's processes.

What costs is imported where it is needed: a build that has nothing to do shall be done when Python has started.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.fresh import count_kept
from kommunesite.building.national import national_inputs
from kommunesite.model.artifact import Report

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from concurrent.futures import Executor

    from kommunesite.building.request import Request

_WORTH_SHARING = 40
"""From how many sites on it is quicker to look at them in several processes."""


def build_many(request: Request, slugs: Sequence[str], workers: int | Executor = 1) -> Iterator[Report]:
    """Build sites and give a report for each as it is done; those that need no building come first.

    `workers` is how many processes of this machine, or an executor of any kind. A site that fails in an unforeseen way
    is reported and spoils no other.
    """
    books = Books(request.output)
    books.folder.mkdir(parents=True, exist_ok=True)
    national_key = national_inputs(request.sources, books)
    stale = yield from _look(request, slugs, national_key, workers if isinstance(workers, int) else 1)
    if stale:
        yield from _build(request, stale, national_key, workers)
        books.let_clock_tick()


def _look(
    request: Request, slugs: Sequence[str], national_key: str, jobs: int
) -> Generator[Report, None, Sequence[str]]:
    """Report each site that needs no building, and return the others; a few may be built already."""
    if jobs > 1 and len(slugs) >= _WORTH_SHARING:
        from kommunesite.building.patrol import look_together

        return (yield from look_together(request, slugs, national_key, jobs))
    kept = count_kept(request, slugs, national_key)
    yield from (Report(slug, kept=count) for slug, count in kept.items())
    return [slug for slug in slugs if slug not in kept]


def _build(request: Request, slugs: Sequence[str], national_key: str, workers: int | Executor) -> Iterator[Report]:
    from kommunesite.building.crew import build_here, build_in

    if isinstance(workers, int):
        return build_here(request, slugs, national_key, workers)
    return build_in(workers, request, slugs, national_key)
