"""Measure the build of the whole country against the work that cannot be avoided: writing the same bytes.

Every figure is taken in the same run on the same disk; quote the ratios, since seconds differ between machines.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Cost:
    """What some work cost: wall seconds and processor seconds, of all processes together."""

    wall: float
    cpu: float


def measured(work: Callable[[], object]) -> Cost:
    """Do some work and say what it cost."""
    wall, cpu = time.perf_counter(), _cpu()
    work()
    return Cost(time.perf_counter() - wall, _cpu() - cpu)


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def build(content: Path, output: Path, *arguments: str) -> None:
    """Run the command as a user would."""
    command = [sys.executable, "-m", "kommunesite", "build", "--content", content, "--output", output, *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)


def write_bytes(output: Path, target: Path) -> Callable[[], None]:
    """Make ready to write the bytes of a built output again, with plain system calls."""
    files = [(path.relative_to(output), path.read_bytes()) for path in output.rglob("*") if path.is_file()]

    def write() -> None:
        for name, content in files:
            path = target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_CREAT | os.O_WRONLY)
            os.write(handle, content)
            os.close(handle)

    return write


def main() -> None:
    """Measure, and print one table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        content = folder / "content"
        shutil.copytree(ROOT / "content", content)
        country, demos = folder / "country", folder / "demos"
        rows = {
            "whole country, from nothing": measured(lambda: build(content, country, "--all")),
            "whole country, nothing changed": measured(lambda: build(content, country, "--all")),
            "whole country, once more, one process": measured(
                lambda: build(content, folder / "one", "--all", "--jobs", "1")
            ),
        }
        build(content, demos)
        rows["the demonstrations, nothing changed"] = measured(lambda: build(content, demos))
        for text in sorted((content / "eksempelvik" / "aktuelt").glob("*.md"))[:1]:
            text.write_text(text.read_text(encoding="utf-8") + "\nEn ny linje.\n", encoding="utf-8")
        rows["the demonstrations, one news text changed"] = measured(lambda: build(content, demos))
        floor = measured(write_bytes(country, folder / "floor"))
        _print(rows, floor, sum(1 for path in country.rglob("*.html")))


def _print(rows: dict[str, Cost], floor: Cost, pages: int) -> None:
    print(f"{pages} pages in the country; floor: the same bytes written with plain system calls.\n")
    print(f"{'work':44}{'wall s':>9}{'cpu s':>9}{'cpu / floor':>13}")
    for name, cost in (*rows.items(), ("floor", floor)):
        print(f"{name:44}{cost.wall:9.2f}{cost.cpu:9.2f}{cost.cpu / floor.cpu:13.2f}")


if __name__ == "__main__":
    main()
