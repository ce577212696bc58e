from __future__ import annotations

import time

from kommunesite.building.stopwatch import Stopwatch


def test_a_lap_counts_the_work_since_the_last_one_and_not_the_waiting() -> None:
    watch = Stopwatch()
    until = time.thread_time() + 0.05
    while time.thread_time() < until:
        pass
    watch.lap("arbeid")
    time.sleep(0.1)
    watch.lap("venting")
    (work, worked), (wait, waited) = watch.laps
    assert (work, wait) == ("arbeid", "venting")
    assert worked >= 0.05
    assert 0 <= waited < 0.05
