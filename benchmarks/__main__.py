"""Measure kommunesite beside its peers: `python -m benchmarks`, or `make bench`, which installs the peers first."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.check import check_table, check_targets, measure_check
from benchmarks.contest import Contest
from benchmarks.peers.roster import missing
from benchmarks.reading import measure_reading, reading_table, reading_targets
from benchmarks.register import ROOT
from benchmarks.table import HEAD, line, report, write_between
from benchmarks.targets import SOME, targets

MEMORY_DISK = Path("/dev") / "shm"
ENOUGH = 4 * 2**30
WRONG_USE = 2
SIZES = "1,20,100,357"


def main() -> int:
    """Measure all sizes, print the rows as they come and the report at the end; 1 when a target is not held."""
    wanted = _arguments()
    sizes = [int(size) for size in wanted.sizes.split(",")]
    only = frozenset(wanted.only.lower().split(",")) if wanted.only else frozenset()
    rows = []
    with tempfile.TemporaryDirectory(dir=wanted.folder or _quick_folder(), prefix="kommunesite-bench-") as name:
        contest = Contest(Path(name), only, wanted.repeat)
        if absent := missing(contest.peers):
            print(f"Not installed: {', '.join(absent)}. `make bench` installs them; --only leaves them out.")
            return WRONG_USE
        filler = contest.filler(min(max(sizes), SOME))
        print(HEAD, flush=True)
        for size in sizes:
            for row in contest.rows(size, filler):
                rows.append(row)
                print(line(row, rows), flush=True)
        reading = measure_reading(ROOT, Path(name) / "reading", wanted.repeat)
        check = measure_check(Path(name) / "check", max(sizes), wanted.repeat)
    promises = (*targets(rows), *reading_targets(reading), *check_targets(check))
    tables = {"Catalogue": reading_table(reading), "Check": check_table(check)}
    text = f"{_machine(wanted.repeat)}\n\n{report(rows, promises, tables)}"
    print(f"\n{text}")
    if wanted.write:
        write_between(wanted.write, text)
    return int(not all(each.held for each in promises))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--sizes", default=SIZES, help="how many municipalities, separated by commas (%(default)s)")
    parser.add_argument("--only", help="hugo, eleventy, pelican, mkdocs, naive, floor, kommunesite; default all")
    parser.add_argument("--folder", type=Path, help="where to build; default in memory when there is room")
    parser.add_argument("--repeat", type=int, default=3, help="how often; the median counts (%(default)s)")
    parser.add_argument("--write", type=Path, help="put the report between the marks in this file")
    return parser.parse_args()


def _quick_folder() -> Path | None:
    """Choose the disk in memory, so that the disk is out of the figures, when there is room on it."""
    return MEMORY_DISK if MEMORY_DISK.is_dir() and shutil.disk_usage(MEMORY_DISK).free > ENOUGH else None


def _machine(repeat: int) -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"Python {platform.python_version()}; medians of {repeat}."
    )


if __name__ == "__main__":
    sys.exit(main())
