"""The crew: processes of this machine, or any executor, that build sites side by side."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING, NamedTuple

from kommunesite.building.books import Books
from kommunesite.building.failure import failure
from kommunesite.building.material import read_material
from kommunesite.building.national import national_inputs
from kommunesite.building.one import build_site
from kommunesite.building.process import processes
from kommunesite.building.rehearsal import by_standard, rehearse
from kommunesite.model.artifact import Report
from kommunesite.tools.rubbish import seldom_searched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Executor

    from kommunesite.building.material import Material
    from kommunesite.building.request import Request
    from kommunesite.rendering.form import Plate

    Build = Callable[[Request, str, str], "Report | Opened"]

_ATTEMPTS = 5
"""How many times to read the national material while somebody keeps on changing it."""


class Opened(NamedTuple):
    """The report of a site that was built before others, and the forms that were made for it."""

    report: Report
    plates: Mapping[str, Plate]


Outcome = Report | Opened | BaseException
"""What came of building a site, or why that failed."""


def build_here(request: Request, slugs: Sequence[str], national_key: str, jobs: int) -> Iterator[Report]:
    """Build sites in processes of this machine, or in this one.

    When a process is killed, what it and the others were to do is done by a process for each site, so that only
    the site that is to blame fails. Sites leave hardly any rubbish, so that it is seldom looked for.
    """
    national_key = _read_settled(request, national_key)
    material = make_ready(request, national_key)
    if jobs == 1 or len(slugs) == 1 or material is None:
        with seldom_searched(), ThreadPoolExecutor(1) as executor:
            yield from build_in(executor, request, slugs, national_key)
    else:
        yield from _build_together(request, slugs, national_key, jobs, material)
    if material:
        # Other processes keep the forms that they have made when these are many.
        material.presses.stock.finish()


def _build_together(
    request: Request, slugs: Sequence[str], national_key: str, jobs: int, material: Material
) -> Iterator[Report]:
    """Build sites in several processes.

    When there are no forms yet, one process first builds a site of each written standard, whose forms will do for most
    of the others.
    """
    lost = []
    typical = rehearse(material, frozenset(slugs), request.today)
    first = typical if len(typical) < len(slugs) and not material.presses.stock.plates else ()
    others = by_standard(slug for slug in slugs if slug not in first)
    for share, build, crew in ((first, open_site, 1), (others, build_site, min(jobs, len(others)))):
        with seldom_searched(), processes(max(crew, 1)) as executor:
            for slug, outcome in _outcomes(executor, build, request, share, national_key):
                if isinstance(outcome, BrokenExecutor):
                    lost.append(slug)
                    continue
                if isinstance(outcome, Opened):
                    material.presses.stock.plates.update(outcome.plates)
                yield _report(slug, outcome)
        material.presses.stock.keep()
    for slug in sorted(lost):
        with processes(1) as executor:
            yield from build_in(executor, request, (slug,), national_key)


def open_site(request: Request, slug: str, national_key: str) -> Opened:
    """Build a site for which most forms have to be made, and hand these on."""
    report = build_site(request, slug, national_key)
    material = make_ready(request, national_key)
    return Opened(report, material.presses.stock.plates if material else {})


def make_ready(request: Request, national_key: str) -> Material | None:
    """Read what all sites are made of, in the state that the key names, once and for all of this process."""
    material, _ = read_material(request.sources, national_key, request.beside, request.cache)
    return material


def _read_settled(request: Request, national_key: str) -> str:
    """Read the national material, again if it changed meanwhile; give the name of what was read, if it has one."""
    for _ in range(_ATTEMPTS):
        make_ready(request, national_key)
        before, national_key = national_key, national_inputs(request.sources, Books(request.output))
        if before == national_key:
            return national_key
    return ""


def build_in(executor: Executor, request: Request, slugs: Sequence[str], national_key: str) -> Iterator[Report]:
    """Build sites in any executor, one task a site; a task that fails spoils no other."""
    for slug, outcome in _outcomes(executor, build_site, request, slugs, national_key):
        yield _report(slug, outcome)


def _outcomes(
    executor: Executor, build: Build, request: Request, slugs: Sequence[str], national_key: str
) -> Iterator[tuple[str, Outcome]]:
    """Give for each site, as it is done, what came of building it, or why that failed."""
    waiting = {_submitted(executor, build, request, slug, national_key): slug for slug in slugs}
    for done in as_completed(waiting):
        yield waiting[done], done.exception() or done.result()


def _submitted(
    executor: Executor, build: Build, request: Request, slug: str, national_key: str
) -> Future[Report | Opened]:
    try:
        return executor.submit(build, request, slug, national_key)
    except BrokenExecutor as error:
        refused: Future[Report | Opened] = Future()
        refused.set_exception(error)
        return refused


def _report(slug: str, outcome: Outcome) -> Report:
    if isinstance(outcome, BaseException):
        return Report(slug, problems=(failure(slug, outcome),))
    return outcome.report if isinstance(outcome, Opened) else outcome
