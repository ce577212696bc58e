"""Building many municipalities: those whose inputs have changed, here or in an executor's processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import TYPE_CHECKING

from kommunesite.building.one import build_site, read_material
from kommunesite.building.output import BOOKS, Output
from kommunesite.building.request import Request, local_inputs, national_inputs
from kommunesite.model.artifact import Report
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor, Future
    from pathlib import Path


def build_many(request: Request, slugs: Sequence[str], jobs: int = 1) -> Iterator[Report]:
    """Build sites and give a report for each as it is done; those whose inputs are unchanged come first."""
    national_key = national_inputs(request.sources)
    stale = []
    for slug in slugs:
        output = Output(request.output, slug)
        if output.is_fresh(local_inputs(request, slug, national_key)):
            yield Report(slug, kept=len(output.sizes()))
        else:
            stale.append(slug)
    if jobs == 1 or len(stale) < _WORTH_A_POOL:
        for slug in stale:
            yield build_site(request, slug, national_key)
        return
    read_material(request.sources, national_key, request.beside)
    with ProcessPoolExecutor(jobs, mp_context=_context()) as executor:
        yield from build_in(executor, request, stale, national_key)


_WORTH_A_POOL = 3


def _context() -> multiprocessing.context.BaseContext:
    """Fork where the platform can, so that the workers share what has been read."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if "fork" in methods else methods[0])


def build_in(executor: Executor, request: Request, slugs: Sequence[str], national_key: str) -> Iterator[Report]:
    """Build sites in any executor, one task a site; a task that fails spoils no other."""
    waiting = {executor.submit(build_site, request, slug, national_key): slug for slug in slugs}
    for done in as_completed(waiting):
        yield _result(done, waiting[done])


def _result(done: Future[Report], slug: str) -> Report:
    error = done.exception()
    if error is None:
        return done.result()
    reason = f"{type(error).__name__}: {error}"
    return Report(slug, problems=(problem(Fault.FAILED, Place(slug), reason=reason),))


def output_problem(output: Path) -> Problem | None:
    """Refuse an output folder that holds something else, since vanished files are removed there."""
    try:
        foreign = output.exists() and any(output.iterdir()) and not (output / BOOKS).is_dir()
        output.mkdir(parents=True, exist_ok=True)
        (output / BOOKS).mkdir(exist_ok=True) if not foreign else None
    except OSError as error:
        reason = (error.strerror or "ukjent feil").lower()
        return problem(Fault.OUTPUT, Place(str(output)), path=output, reason=reason)
    return problem(Fault.FOREIGN_OUTPUT, Place(str(output)), path=output) if foreign else None
