"""One hand: a thread that does one thing after the other, whatever goes wrong with any of them."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

Outcome = TypeVar("Outcome")


class Attempt:
    """Keeps the error with which something ended, so that it ends nothing else."""

    error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: TracebackType | None) -> bool:
        self.error = error if isinstance(error, Exception) else None
        return self.error is not None


class Hand:
    """Does what it is asked, in the order of the asking; it never keeps the program from ending."""

    def __init__(self) -> None:
        self._tasks: SimpleQueue[Callable[[], None]] = SimpleQueue()
        Thread(target=self._work, daemon=True).start()

    def ask(self, task: Callable[[], Outcome]) -> Future[Outcome]:
        """Ask for something, and give what will come of it."""
        promised: Future[Outcome] = Future()
        self._tasks.put(partial(_fulfil, promised, task))
        return promised

    def _work(self) -> None:
        while True:
            self._tasks.get()()


def _fulfil(promised: Future[Outcome], task: Callable[[], Outcome]) -> None:
    if not promised.set_running_or_notify_cancel():
        return
    with Attempt() as attempt:
        promised.set_result(task())
    if attempt.error is not None:
        promised.set_exception(attempt.error)
