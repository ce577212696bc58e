"""Processes side by side: one that is killed costs only its own site, and none outlives the build."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from kommunesite.model.fault import Fault
from tests.building.country import make_country, published

# A worker that takes up the municipality that is named ends as if the machine had run out of memory.
DEADLY = """
import os, signal, sys
from pathlib import Path
from kommunesite.building import crew
from tests.building.country import Country

build_site = crew.build_site

def die_or_build(request, slug, key):
    if slug == "oslo":
        os.kill(os.getpid(), signal.SIGKILL)
    return build_site(request, slug, key)

crew.build_site = die_or_build
reports = Country(Path(sys.argv[1])).build(jobs=2)
faults = {slug: [each.fault.name for each in report.problems] for slug, report in reports.items()}
print(*(f"{slug}:{names}" for slug, names in sorted(faults.items())))
"""

# A build whose workers have nothing to do but wait.
WAITING = """
import sys, time
from kommunesite.building.process import processes

with processes(2) as executor:
    print(*sorted({executor.submit(__import__("os").getpid).result() for _ in range(50)}), flush=True)
    time.sleep(60)
"""

ROOT = Path(__file__).resolve().parents[2]


def is_running(process: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False


def test_a_worker_that_is_killed_fails_its_own_site_and_no_other(tmp_path: Path, known_country: Path) -> None:
    country = make_country(tmp_path / "country", known_country)
    path = f"{ROOT / 'generator'}:{ROOT}"
    done = subprocess.run(
        [sys.executable, "-c", DEADLY, country.root],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == f"oslo:['{Fault.FAILED.name}'] sogndal:[] vennesla:[]\n"
    assert {name.partition("/")[0] for name in published(country.root / "site")} == {"sogndal", "vennesla"}
    assert not country.build()["oslo"].problems


def test_no_worker_outlives_a_build_that_is_killed(tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(ROOT / "generator")}
    run = [sys.executable, "-c", WAITING]
    with subprocess.Popen(run, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout is not None
        workers = [int(each) for each in build.stdout.readline().split()]
        assert workers
        assert all(is_running(worker) for worker in workers)
        os.kill(build.pid, signal.SIGKILL)
    until = time.monotonic() + 10
    while any(is_running(worker) for worker in workers) and time.monotonic() < until:
        time.sleep(0.01)
    assert not any(is_running(worker) for worker in workers)


# Builds again and again, as a preview does, and tells how often rubbish is looked for afterwards.
REPEATED = """
import gc, sys
from pathlib import Path
from tests.building.country import make_country

country = make_country(Path(sys.argv[1]), Path(sys.argv[2]))
for number in range(3):
    country.write("content/vennesla/kommune.yaml", f"changed: 2026-11-0{number + 1}\\nnumber: 4223\\n")
    assert not any(report.problems for report in country.build(jobs=1).values())
    print(gc.get_threshold()[0], gc.get_freeze_count())
"""


def test_rubbish_is_looked_for_as_before_when_a_build_is_done(tmp_path: Path, known_country: Path) -> None:
    path = f"{ROOT / 'generator'}:{ROOT}"
    done = subprocess.run(
        [sys.executable, "-c", REPEATED, tmp_path / "country", known_country],
        env={"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == 3 * [str(gc.get_threshold()[0]), "0"]
