"""The crew: processes of this machine, or any executor, that build sites side by side."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from kommunesite.building.books import Books
from kommunesite.building.failure import failure
from kommunesite.building.material import read_material
from kommunesite.building.national import national_inputs
from kommunesite.building.one import build_site
from kommunesite.building.process import processes
from kommunesite.building.rehearsal import rehearse
from kommunesite.model.artifact import Report
from kommunesite.tools.rubbish import seldom_searched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

    from kommunesite.building.material import Material
    from kommunesite.building.request import Request

_ATTEMPTS = 5
"""How many times to read the national material while somebody keeps on changing it."""


def build_here(request: Request, slugs: Sequence[str], national_key: str, jobs: int) -> Iterator[Report]:
    """Build sites in processes of this machine, or in this one.

    When a process is killed, what it and the others were to do is done by a process for each site, so that only
    the site that is to blame fails. Sites leave hardly any rubbish, so that it is seldom looked for.
    """
    national_key = _read_settled(request, national_key)
    crew = min(jobs, len(slugs))
    material = make_ready(request, national_key)
    if material and crew > 1:
        rehearse(material, frozenset(slugs), request.today)
    lost = []
    with seldom_searched(), processes(crew) if crew > 1 else ThreadPoolExecutor(1) as executor:
        for slug, done in _outcomes(executor, request, slugs, national_key):
            if isinstance(done.exception(), BrokenExecutor):
                lost.append(slug)
            else:
                yield _report(slug, done)
    for slug in sorted(lost):
        with processes(1) as executor:
            yield from build_in(executor, request, (slug,), national_key)
    if material:
        # Other processes keep the forms that they have made when these are many.
        material.presses.stock.finish()


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
    for slug, done in _outcomes(executor, request, slugs, national_key):
        yield _report(slug, done)


def _outcomes(
    executor: Executor, request: Request, slugs: Sequence[str], national_key: str
) -> Iterator[tuple[str, Future[Report]]]:
    waiting = {_submitted(executor, request, slug, national_key): slug for slug in slugs}
    for done in as_completed(waiting):
        yield waiting[done], done


def _submitted(executor: Executor, request: Request, slug: str, national_key: str) -> Future[Report]:
    try:
        return executor.submit(build_site, request, slug, national_key)
    except BrokenExecutor as error:
        refused: Future[Report] = Future()
        refused.set_exception(error)
        return refused


def _report(slug: str, done: Future[Report]) -> Report:
    error = done.exception()
    return done.result() if error is None else Report(slug, problems=(failure(slug, error),))
