"""A real Dask cluster on this machine for the tests: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PATIENCE = 30
# Without a nanny, which would start a killed worker anew.
WORKER = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where the scheduler listens, and the processes."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: tuple[subprocess.Popen[bytes], ...]


@contextmanager
def cluster(folder: Path, workers: int = 2, code: Path | None = None) -> Iterator[Cluster]:
    """Start a cluster and end it again; `code` is where the workers find another kommunesite than the tests."""
    folder.mkdir()
    contact = folder / "scheduler.json"
    with (folder / "log").open("wb") as log:
        processes = [_start("scheduler", ("--host", "127.0.0.1", "--port", "0"), contact, log)]
        try:
            address = _address(contact)
            processes += [_start("worker", WORKER, contact, log, code) for _ in range(workers)]
            _wait_for_workers(folder / "log", workers)
            yield Cluster(address, processes[0], tuple(processes[1:]))
        finally:
            for process in processes:
                process.kill()
                process.wait()


@contextmanager
def latecomer(folder: Path, code: Path) -> Iterator[None]:
    """Let one more worker, with another kommunesite, join the cluster of a folder."""
    with (folder / "log").open("ab") as log:
        process = _start("worker", WORKER, folder / "scheduler.json", log, code)
        try:
            yield
        finally:
            process.kill()
            process.wait()


def _start(
    role: str, options: Sequence[str], contact: Path, log: IO[bytes], code: Path | None = None
) -> subprocess.Popen[bytes]:
    found = ("env", f"PYTHONPATH={code}") if code else ()
    contacted = ("--scheduler-file", str(contact), "--no-dashboard")
    command = [*found, sys.executable, "-m", f"distributed.cli.dask_{role}", *contacted, *options]
    return subprocess.Popen(command, stdout=log, stderr=log, cwd=contact.parent)


def _address(contact: Path) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            address: str = json.loads(contact.read_text(encoding="utf-8"))["address"]
        except (OSError, ValueError):
            time.sleep(0.05)
        else:
            return address.removeprefix("tcp://")
    raise AssertionError((contact.parent / "log").read_text(encoding="utf-8"))


def _wait_for_workers(log: Path, count: int) -> None:
    """Wait until so many workers have joined; a machine with much else to do may need longer than a build waits."""
    deadline = time.monotonic() + PATIENCE
    while (said := log.read_text(encoding="utf-8")).count("Registered to:") < count:
        assert time.monotonic() < deadline, said
        time.sleep(0.05)
