"""The lock: one build at a time in an output folder, or several shards of one build.

The kernel gives a lock back when the last process of a build has ended, however it ends, so none can be left behind.
"""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kommunesite.building.books import LOCK, Books
from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE = 2.0
"""How many seconds to wait for a build that is just ending."""

_PAUSE = 0.05
_LONGEST_NOTE = 200


@contextmanager
def hold(root: Path) -> Iterator[None]:
    """Keep all other builds out of an output folder, and clear away what a killed one has left.

    Raise RefusedError when another build is at work there, or when the folder cannot be locked.
    """
    with _opened(root, LOCK) as file:
        _take(file, fcntl.LOCK_EX, root)
        with suppress(OSError):
            _sign(file, 1)
        Books(root).sweep()
        yield


@contextmanager
def hold_shard(root: Path, number: int, count: int) -> Iterator[None]:
    """Keep out all builds but the other shards of the same division; raise RefusedError as `hold` does.

    The first shard to come has the folder for itself for a moment, in which it writes down the division.
    """
    with _opened(root, LOCK) as file, _opened(root, f"{LOCK}-{number}") as own:
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _sign(file, count)
        _take(file, fcntl.LOCK_SH, root)
        if _signed(file)[2:] != (str(count),):
            raise RefusedError(Fault.BUSY, path=str(root), holder=_holder(file))
        _take(own, fcntl.LOCK_EX, root)
        _sign(own, count)
        yield


@contextmanager
def _opened(root: Path, name: str) -> Iterator[int]:
    try:
        file = os.open(Books(root).folder / name, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise RefusedError(Fault.OUTPUT, path=str(root), reason=reason_of(error)) from error
    try:
        yield file
    finally:
        os.close(file)


def _take(file: int, kind: int, root: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except BlockingIOError as busy:
            if time.monotonic() > until:
                raise RefusedError(Fault.BUSY, path=str(root), holder=_holder(file)) from busy
            time.sleep(_PAUSE)
        except OSError as error:
            raise RefusedError(Fault.NO_LOCK, path=str(root), reason=reason_of(error)) from error
        else:
            return


def _sign(file: int, count: int) -> None:
    """Write down who holds the lock, and into how many shards the build is divided."""
    os.ftruncate(file, 0)
    os.pwrite(file, f"{os.getpid()} {os.uname().nodename} {count}".encode(), 0)


def _signed(file: int) -> tuple[str, ...]:
    return tuple(os.pread(file, _LONGEST_NOTE, 0).decode(errors="replace").split())


def _holder(file: int) -> str:
    """Say who holds the lock, as far as it has been written."""
    match _signed(file):
        case (process, host, _):
            return f" (prosess {process} på {host})"
    return ""
