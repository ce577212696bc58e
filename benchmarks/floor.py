"""The floor: the finished bytes of a built output written again with plain system calls, from memory.

A process of its own, which says itself what the writing alone cost: what it read before does not count.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path


def main() -> None:
    """Do `floor REPORT BUILT TARGET`."""
    report, built, target = sys.argv[1:]
    folders, files = [], []
    for folder, _, names in os.walk(built):
        place = target + folder.removeprefix(built)
        folders.append(place)
        files += [(f"{place}/{name}", Path(folder, name).read_bytes()) for name in names]
    before, started = _cpu(), time.perf_counter()
    for folder in folders:
        os.mkdir(folder)
    for path, content in files:
        handle = os.open(path, os.O_CREAT | os.O_WRONLY)
        os.write(handle, content)
        os.close(handle)
    wall, cpu = time.perf_counter() - started, _cpu() - before
    Path(report).write_text(json.dumps({"cpu": cpu, "wall": wall, "peak": 0}), encoding="utf-8")


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
