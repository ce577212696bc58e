"""The patrol: several processes that look together at what many sites are made of and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.fresh import count_kept, count_left, is_as_read
from kommunesite.building.process import processes
from kommunesite.model.artifact import Report

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from kommunesite.building.request import Request

_SHARES = 8
"""How many shares of the looking there are for each process, so that all end at the same time."""

_FEW = 4
"""How many sites are built while others look: as many as that takes no longer."""


def look_together(
    request: Request, slugs: Sequence[str], national_key: str, jobs: int
) -> Generator[Report, None, list[str]]:
    """Report each site that needs no building, as `count_kept` tells, and return the others.

    Most files lie in the output, so the others look at these. This process looks at the sources. When those of a few
    sites have changed, as when somebody has corrected a text, it builds these meanwhile and reports them; when it is
    more, it makes ready to build them. Then it helps the others.
    """
    with processes(jobs - 1) as others:
        shares = _shares(slugs, jobs * _SHARES)
        looks = [others.submit(count_left, request, share) for share in shares]
        as_read = {slug for slug in slugs if is_as_read(request, slug, national_key)}
        changed = [slug for slug in slugs if slug not in as_read]
        done = yield from _build_meanwhile(request, changed, national_key)
        mine = [
            count_left(request, share) for share, look in zip(shares[::-1], looks[::-1], strict=True) if look.cancel()
        ]
        left = _joined((*mine, *(look.result() for look in looks if not look.cancelled())))
        sure = {slug: left[slug] for slug in slugs if slug in as_read and slug in left}
        doubtful = [slug for slug in slugs if slug not in sure and slug not in done]
        again = [others.submit(count_kept, request, share, national_key) for share in _shares(doubtful, jobs)]
        kept = sure | _joined(each.result() for each in again)
    yield from (Report(slug, kept=count) for slug, count in kept.items())
    return [slug for slug in doubtful if slug not in kept]


def _build_meanwhile(
    request: Request, changed: Sequence[str], national_key: str
) -> Generator[Report, None, frozenset[str]]:
    """Build the sites of which few have changed, and return which these are."""
    if not changed:
        return frozenset()
    from kommunesite.building.crew import build_here, make_ready

    make_ready(request, national_key)
    if len(changed) > _FEW:
        return frozenset()
    kept = count_kept(request, changed, national_key)
    stale = [slug for slug in changed if slug not in kept]
    if stale:
        yield from build_here(request, stale, national_key, 1)
        Books(request.output).let_clock_tick()
    return frozenset(stale)


def _shares(slugs: Sequence[str], jobs: int) -> list[Sequence[str]]:
    return [slugs[start::jobs] for start in range(min(jobs, len(slugs)))]


def _joined(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    return {slug: count for each in counts for slug, count in each.items()}
