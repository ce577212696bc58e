"""Building many municipalities: those whose inputs have changed, here or in an executor's processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING

from kommunesite.building.one import build_site, read_material
from kommunesite.building.output import Output
from kommunesite.building.request import Request, local_inputs, national_inputs
from kommunesite.model.artifact import Report
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, RefusedError, problem
from kommunesite.reading.register import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor, Future


def build_many(request: Request, slugs: Sequence[str], workers: int | Executor = 1) -> Iterator[Report]:
    """Build sites and give a report for each as it is done; those whose inputs are unchanged come first.

    `workers` is how many processes of this machine, or an executor of any kind. A site that fails in an unforeseen way
    is reported and spoils no other.
    """
    national_key = national_inputs(request.sources)
    stale = []
    for slug in slugs:
        output = Output(request.output, slug)
        if output.is_fresh(local_inputs(request, slug, national_key)):
            yield Report(slug, kept=len(output.sizes()))
        else:
            stale.append(slug)
    if not isinstance(workers, int):
        yield from build_in(workers, request, stale, national_key)
        return
    with _executor(min(workers, len(stale))) as executor:
        if stale:
            read_material(request.sources, national_key, request.beside)
        yield from build_in(executor, request, stale, national_key)


def _executor(jobs: int) -> Executor:
    """Give worker processes, forked where the platform can so that they share what has been read, or one thread."""
    if jobs <= 1:
        return ThreadPoolExecutor(1)
    methods = multiprocessing.get_all_start_methods()
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("fork" if "fork" in methods else methods[0]))


def build_in(executor: Executor, request: Request, slugs: Sequence[str], national_key: str) -> Iterator[Report]:
    """Build sites in any executor, one task a site; a task that fails spoils no other."""
    waiting = {executor.submit(build_site, request, slug, national_key): slug for slug in slugs}
    for done in as_completed(waiting):
        yield _result(done, waiting[done])


def _result(done: Future[Report], slug: str) -> Report:
    if done.cancelled():
        return Report(slug, problems=(problem(Fault.LOST_CLUSTER, NOWHERE),))
    error = done.exception()
    if error is None:
        return done.result()
    if isinstance(error, RefusedError):
        return Report(slug, problems=(problem(error.fault, NOWHERE, **error.details),))
    reason = f"{type(error).__name__}: {error}"
    return Report(slug, problems=(problem(Fault.FAILED, Place(slug), reason=reason),))
