"""Processes of this machine that work side by side, and end when the one that started them does."""

from __future__ import annotations

import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess


def processes(count: int) -> ProcessPoolExecutor:
    """Give worker processes, forked where the platform can, so that they share what has been read."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else methods[0])
    return ProcessPoolExecutor(count, context, _follow)


def _follow() -> None:
    """End with the process that started this one, however that ends; else it would wait for work for ever."""
    leader = multiprocessing.parent_process()
    if leader is not None:
        Thread(target=_end_after, args=(leader,), daemon=True).start()


def _end_after(leader: BaseProcess) -> None:
    leader.join()
    signal.raise_signal(signal.SIGTERM)
