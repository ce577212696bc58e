"""Building many municipalities: those whose inputs have changed, here or in an executor's processes.

What costs is imported where it is needed: a build that has nothing to do shall be done when Python has started.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.fresh import count_kept, count_left, is_as_read
from kommunesite.building.national import national_inputs
from kommunesite.model.artifact import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future

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
    kept = _count_kept(request, slugs, national_key, workers if isinstance(workers, int) else 1)
    yield from (Report(slug, kept=count) for slug, count in kept.items())
    stale = [slug for slug in slugs if slug not in kept]
    if stale:
        yield from _build(request, stale, national_key, workers)
        books.let_clock_tick()


def _count_kept(request: Request, slugs: Sequence[str], national_key: str, jobs: int) -> dict[str, int]:
    """Count the files of each site that needs no building; many sites are looked at by several processes.

    Most files lie in the output, so other processes look at these, while this one looks at the sources and makes ready
    to build as soon as it knows that it will have to.
    """
    if jobs == 1 or len(slugs) < _WORTH_SHARING:
        return count_kept(request, slugs, national_key)
    from kommunesite.building.process import processes

    with processes(jobs) as executor:
        looks = [executor.submit(count_left, request, share) for share in _shares(slugs, jobs)]
        as_read = {slug for slug in slugs if is_as_read(request, slug, national_key)}
        if len(as_read) < len(slugs):
            from kommunesite.building.crew import make_ready

            make_ready(request, national_key)
        left = _joined(looks)
        sure = {slug: left[slug] for slug in slugs if slug in as_read and slug in left}
        doubtful = [slug for slug in slugs if slug not in sure]
        return sure | _joined(
            [executor.submit(count_kept, request, share, national_key) for share in _shares(doubtful, jobs)]
        )


def _shares(slugs: Sequence[str], jobs: int) -> list[Sequence[str]]:
    return [slugs[start::jobs] for start in range(min(jobs, len(slugs)))]


def _joined(tasks: Iterable[Future[dict[str, int]]]) -> dict[str, int]:
    return {slug: count for task in tasks for slug, count in task.result().items()}


def _build(request: Request, slugs: Sequence[str], national_key: str, workers: int | Executor) -> Iterator[Report]:
    from kommunesite.building.crew import build_here, build_in

    if isinstance(workers, int):
        return build_here(request, slugs, national_key, workers)
    return build_in(workers, request, slugs, national_key)
