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

import pytest

from kommunesite.building.crew import build_here, make_ready
from kommunesite.building.national import national_inputs
from kommunesite.building.output import prepare
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
    if slug == sys.argv[2]:
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
ALL = ("oslo", "sogndal", "vennesla")


def is_running(process: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.parametrize("victim", ["oslo", "sogndal"])
def test_a_worker_that_is_killed_fails_its_own_site_and_no_other(tmp_path: Path, victim: str) -> None:
    """Sogndal is among those for which most forms are made, and so is built before the others."""
    country = make_country(tmp_path / "country")
    path = f"{ROOT / 'generator'}:{ROOT}"
    done = subprocess.run(
        [sys.executable, "-c", DEADLY, country.root, victim],
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    faults = {slug: [Fault.FAILED.name] if slug == victim else [] for slug in ALL}
    assert done.stdout.strip() == " ".join(f"{slug}:{names}" for slug, names in faults.items())
    assert {name.partition("/")[0] for name in published(country.root / "site")} == {*ALL} - {victim}
    assert not country.build()[victim].problems


def test_the_forms_of_the_first_sites_do_for_the_others(tmp_path: Path) -> None:
    """Whoever builds has the forms that another process has made for a site of each written standard."""
    country = make_country(tmp_path / "country")
    request = country.request(country.root / "site")
    prepare(request.output)
    national = national_inputs(country.sources)
    reports = list(build_here(request, ALL, national, 2))
    assert not any(report.problems for report in reports)
    assert {report.slug for report in reports[:2]} == {"sogndal", "vennesla"}
    material = make_ready(request, national)
    assert material is not None
    assert len(material.presses.stock.plates) > len(material.national.catalogue.services)


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
