"""The stopwatch counts every process that a command starts, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.cost import Command, FailedError, measure

BUSY = """
import time
while time.process_time() < 0.3:
    pass
"""
ORPHAN = f"""
import os
if os.fork() == 0:
    if os.fork() == 0:
        kept = bytearray(100 << 20)
        exec({BUSY!r})
    os._exit(0)
"""


def python(folder: Path, program: str) -> Command:
    return Command((sys.executable, "-c", program), folder, {})


def test_the_work_of_a_command_is_counted(tmp_path: Path) -> None:
    cost = measure(python(tmp_path, BUSY))
    assert 0.3 <= cost.cpu <= 0.6
    assert cost.wall >= 0.3


def test_the_work_and_the_memory_of_a_process_that_was_left_behind_are_counted(tmp_path: Path) -> None:
    cost = measure(python(tmp_path, ORPHAN))
    assert cost.cpu >= 0.3
    assert cost.peak >= 100


def test_the_memory_of_who_measures_is_not_counted(tmp_path: Path) -> None:
    ours = bytearray(100 << 20)
    assert measure(python(tmp_path, "pass")).peak < 50
    del ours


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(FailedError, match="not today"):
        measure(python(tmp_path, "raise SystemExit('not today')"))
