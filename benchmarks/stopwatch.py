"""Start one command, wait for it and all that it leaves behind, and write what they cost as JSON.

Run as a file by a bare Python: a child's peak memory is counted from that of the process which started it, so that
process must be small. Orphans are waited for too, so that no work escapes by being left to another process.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resource import struct_rusage

BECOME_REAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux: orphans become this process's children


def main() -> int:
    """Do `stopwatch.py REPORT COMMAND...` and end as the command did."""
    report, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(BECOME_REAPER, 1, 0, 0, 0)
    started = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - started
    all_used = [used, *_orphans()]
    cost = {
        "wall": wall,
        "cpu": sum(each.ru_utime + each.ru_stime for each in all_used),
        "peak": max(each.ru_maxrss for each in all_used) / 1024,
    }
    Path(report).write_text(json.dumps(cost), encoding="utf-8")
    return os.waitstatus_to_exitcode(status)


def _orphans() -> list[struct_rusage]:
    found = []
    while True:
        try:
            found.append(os.wait4(-1, 0)[2])
        except ChildProcessError:
            return found


if __name__ == "__main__":
    sys.exit(main())
