"""A stopwatch: how much processor time each stage of a site's build takes."""

from __future__ import annotations

import time


class Stopwatch:
    """Counts the processor seconds of the thread that it was made in, from lap to lap."""

    __slots__ = ("_laps", "_since")

    def __init__(self) -> None:
        self._since = time.thread_time()
        self._laps: tuple[tuple[str, float], ...] = ()

    @property
    def laps(self) -> tuple[tuple[str, float], ...]:
        """List the stages with their seconds, in order."""
        return self._laps

    def lap(self, stage: str) -> None:
        """Say which stage has come to its end."""
        now = time.thread_time()
        self._laps += ((stage, now - self._since),)
        self._since = now
