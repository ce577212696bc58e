"""The patrol: several processes that look together at what many sites are made of and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.fresh import count_kept, count_left, is_as_read
from kommunesite.building.process import processes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from concurrent.futures import Future

    from kommunesite.building.request import Request


def count_kept_together(request: Request, slugs: Sequence[str], national_key: str, jobs: int) -> dict[str, int]:
    """Count the files of each site that needs no building, as `count_kept` does.

    Most files lie in the output, so the others look at these. This process looks at the sources, and makes ready to
    build as soon as it knows that it will have to.
    """
    with processes(jobs) as others:
        looks = [others.submit(count_left, request, share) for share in _shares(slugs, jobs)]
        as_read = {slug for slug in slugs if is_as_read(request, slug, national_key)}
        if len(as_read) < len(slugs):
            from kommunesite.building.crew import make_ready

            make_ready(request, national_key)
        left = _joined(looks)
        sure = {slug: left[slug] for slug in slugs if slug in as_read and slug in left}
        doubtful = [slug for slug in slugs if slug not in sure]
        again = [others.submit(count_kept, request, share, national_key) for share in _shares(doubtful, jobs)]
        return sure | _joined(again)


def _shares(slugs: Sequence[str], jobs: int) -> list[Sequence[str]]:
    return [slugs[start::jobs] for start in range(min(jobs, len(slugs)))]


def _joined(tasks: Iterable[Future[dict[str, int]]]) -> dict[str, int]:
    return {slug: count for task in tasks for slug, count in task.result().items()}
