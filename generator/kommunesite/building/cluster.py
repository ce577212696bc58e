"""A Dask cluster: its workers build sites in a shared output folder, through an ordinary executor."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor, Future, InvalidStateError
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from distributed import Client
from distributed.comm.core import connect

from kommunesite.building.books import BOOKS
from kommunesite.building.edition import edition
from kommunesite.building.national import national_inputs
from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kommunesite.building.request import Request

_PATIENCE = 5
"""How many seconds to wait for the scheduler, and for the first worker."""

_PULSE = 0.5
"""How often, in seconds, to make sure that the cluster is still there."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


@contextmanager
def open_cluster(address: str, request: Request) -> Iterator[Executor]:
    """Give an executor whose tasks run on a cluster's workers, as long as these see what this machine sees.

    Raise RefusedError when there is no cluster at the address (`host:port`), or not one that can build this request.
    A task whose worker dies is given to another one.
    """
    for name in ("distributed", "distributed.client"):
        # What the library says about lost connections would drown what we say.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        asyncio.run(_greet(address))
        client = Client(f"tcp://{address}", timeout=_PATIENCE, set_as_default=False)
    except OSError as error:
        reason = f"ingen planlegger svarer der på {_PATIENCE} sekunder"
        raise RefusedError(Fault.NO_CLUSTER, address=address, reason=reason) from error
    with client:
        expected = (edition(), national_inputs(request.sources))
        _check_all(client, address, request, expected)
        crew, ended = Crew(client.get_executor(pure=False), request, expected), Event()
        watch = Thread(target=_watch, args=(client, crew, ended), daemon=True)
        watch.start()
        try:
            yield crew
        finally:
            ended.set()
            watch.join()


def _watch(client: Client, crew: Crew, ended: Event) -> None:
    """Give up all that is waited for when the cluster is lost; the library may leave some of it open for ever."""
    while not ended.wait(_PULSE):
        if client.status != "running":
            crew.give_up()


async def _greet(address: str) -> None:
    """Shake hands with a scheduler; the client itself would wait for ever for one that takes calls but says nothing."""
    conversation = await asyncio.wait_for(connect(f"tcp://{address}", timeout=_PATIENCE), _PATIENCE)
    await conversation.close()


def _check_all(client: Client, address: str, request: Request, expected: tuple[str, str]) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
        found = client.run(difference, request, expected, on_error="return")
    except OSError as error:
        reason = f"ingen arbeider har meldt seg på {_PATIENCE} sekunder"
        raise RefusedError(Fault.NO_CLUSTER, address=address, reason=reason) from error
    for worker in sorted(found):
        _refuse(found[worker], request)


class Crew(Executor):
    """The workers of a cluster, each of which makes sure that it sees what this machine sees before it works."""

    def __init__(self, executor: Executor, request: Request, expected: tuple[str, str]) -> None:
        self._executor = executor
        self._request = request
        self._expected = expected
        self._waiting: set[Future[Any]] = set()

    def submit(
        self, work: Callable[Arguments, Result], /, *arguments: Arguments.args, **named: Arguments.kwargs
    ) -> Future[Result]:
        """Let a worker do some work."""
        promised: Future[Result] = Future()
        self._waiting.add(promised)
        given = self._executor.submit(_checked, self._request, self._expected, (work, arguments, named))
        given.add_done_callback(partial(self._pass_on, promised))
        return promised

    def _pass_on(self, promised: Future[Result], given: Future[Result]) -> None:
        self._waiting.discard(promised)
        with suppress(InvalidStateError):
            if given.cancelled():
                promised.set_exception(RefusedError(Fault.LOST_CLUSTER))
            elif error := given.exception():
                promised.set_exception(error)
            else:
                promised.set_result(given.result())

    def give_up(self) -> None:
        """Refuse all work that is not done."""
        for promised in tuple(self._waiting):
            with suppress(InvalidStateError):
                promised.set_exception(RefusedError(Fault.LOST_CLUSTER))


def _checked(
    request: Request,
    expected: tuple[str, str],
    task: tuple[Callable[..., Result], tuple[object, ...], dict[str, object]],
) -> Result:
    _refuse(difference(request, expected), request)
    work, arguments, named = task
    return work(*arguments, **named)


def _refuse(found: Fault | Exception | None, request: Request) -> None:
    """Go on with a worker that sees the same, or that has just died: another one will have its work."""
    if found is None or isinstance(found, OSError):
        return
    # One that does not understand the question has no kommunesite, or another one.
    fault = found if isinstance(found, Fault) else Fault.OTHER_EDITION
    raise RefusedError(fault, path=str(request.output))


@lru_cache(maxsize=4)
def difference(request: Request, expected: tuple[str, str]) -> Fault | None:
    """Say how this machine differs from the one that asked, in code or in files."""
    code, files = expected
    if edition() != code:
        return Fault.OTHER_EDITION
    if national_inputs(request.sources) != files or not (request.output / BOOKS).is_dir():
        return Fault.OTHER_FILES
    return None
