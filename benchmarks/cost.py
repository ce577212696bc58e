"""What a command costs: processor and wall seconds of all its processes, and the most memory that one of them took."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STOPWATCH = Path(__file__).with_name("stopwatch.py")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and mebibytes."""

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Command:
    """A command as a user would give it, where, and what it finds in its environment besides the user's own."""

    words: tuple[str | Path, ...]
    folder: Path
    environment: Mapping[str, str]


class FailedError(Exception):
    """A command that was to be measured failed; the message is what it said."""


def make_ready(code: Path) -> None:
    """Compile a folder of code, as installing it does, so that no run that is measured pays for it."""
    subprocess.run((sys.executable, "-m", "compileall", "-q", code), check=True)


def measure(command: Command) -> Cost:
    """Run a command through the stopwatch."""
    report, log = command.folder / "cost.json", command.folder / "log.txt"
    timed = (sys.executable, "-I", "-S", STOPWATCH, report, *command.words)
    environment = {**os.environ, **command.environment}
    with log.open("wb") as said:
        done = subprocess.run(
            timed, cwd=command.folder, env=environment, stdout=said, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        words = " ".join(map(str, command.words))
        raise FailedError(f"{words}\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
    return Cost(**json.loads(report.read_text(encoding="utf-8")))


def median(costs: Sequence[Cost]) -> Cost:
    """Take the middle of each figure by itself."""
    return Cost(
        statistics.median(each.cpu for each in costs),
        statistics.median(each.wall for each in costs),
        statistics.median(each.peak for each in costs),
    )
