"""Killed at any instant: every file is whole, and the next build is as if nothing had happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from kommunesite.building.books import BOOKS, Books
from kommunesite.building.lock import hold
from tests.building.country import (
    Country,
    build_whole,
    command,
    everything,
    install,
    make_country,
    news,
    published,
    surroundings,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.long

KILLS = 200 if settings.get_current_profile_name() == "fuzz" else 25
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class State:
    """What a country looks like at one time, and what a clean build makes of it."""

    country: Country
    clean: dict[str, bytes]
    published: dict[str, bytes]


def build(country: Country, output: Path) -> None:
    assert not [each for report in build_whole(country, output) for each in report.problems]


def state_of(country: Country, output: Path) -> State:
    build(country, output)
    return State(country, everything(output), published(output))


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> tuple[State, State]:
    """Two times of a country between which every page changes, a municipality comes and another goes."""
    folder = tmp_path_factory.mktemp("states")
    first = make_country(folder / "first")
    install(first)
    shutil.copytree(first.root, folder / "second", symlinks=True)
    second = Country(folder / "second")
    second.change("theme/phrases/nb.yaml", "menu_about: Om kommunen", "menu_about: Om kommunen vår")
    second.change("theme/phrases/nn.yaml", "menu_about: Om kommunen", "menu_about: Om kommunen vår")
    second.change("theme/styles/base.css", "@layer base {", "@layer base { .km-x { order: 1 }")
    second.write("content/sogndal/aktuelt/ny.md", news("Ny"))
    shutil.rmtree(second.path("content/oslo"))
    second.write("content/bykle/kommune.yaml", "changed: 2026-11-01\n")
    return state_of(first, folder / "clean first"), state_of(second, folder / "clean second")


def is_drafting(output: Path) -> bool:
    """Tell whether something is being drafted just now."""
    with suppress(OSError):
        return any(path.suffix in {".draft", ".new"} for path in (output / BOOKS).iterdir())
    return False


def front_pages(output: Path) -> list[tuple[str, int, int]]:
    """Tell which front pages there are; these are the first to be moved into place."""
    found = [(path, path.stat()) for path in sorted(output.glob("*/index.html"))]
    return [(path.parent.name, stat.st_ino, stat.st_size) for path, stat in found]


def wait_for(build: subprocess.Popen[bytes], is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_so() and build.poll() is None and time.monotonic() < until:
        time.sleep(0.0002)


def start(country: Country, output: Path, jobs: int) -> subprocess.Popen[bytes]:
    """Start the command, as the leader of whatever processes it starts."""
    return subprocess.Popen(
        command("--output", str(output), "--jobs", str(jobs)),
        cwd=country.root,
        env=surroundings(country),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def kill_at_random(country: Country, output: Path, chance: random.Random, length: float) -> bool:
    """Start the command and kill it: at any time, while it drafts or while it moves; alone or with its workers.

    `length` is how many seconds it takes when nobody kills it.
    """
    before = front_pages(output)
    build = start(country, output, chance.randint(1, 2))
    match chance.choice(["at any time", "drafting", "moving", "moving"]):
        case "drafting":
            wait_for(build, lambda: is_drafting(output))
            time.sleep(chance.uniform(0, length / 10))
        case "moving" if before:
            wait_for(build, lambda: front_pages(output) != before)
            time.sleep(chance.uniform(0, 0.003))
        case _:
            time.sleep(chance.uniform(0, length))
    was_running = build.poll() is None
    with suppress(ProcessLookupError):
        if chance.random() < 0.5:
            os.killpg(build.pid, signal.SIGKILL)
        else:
            build.kill()
    build.wait()
    return was_running


def test_a_killed_build_leaves_whole_files_and_the_next_makes_all_right(
    states: tuple[State, State], tmp_path: Path
) -> None:
    chance = random.Random(20261121)
    output = tmp_path / "site"
    began = time.monotonic()
    start(states[0].country, output, 2).wait()
    length = time.monotonic() - began
    hits = 0
    for number in range(KILLS):
        target = states[number % 2]
        if chance.random() < 0.2:
            shutil.rmtree(output, ignore_errors=True)
        hits += kill_at_random(target.country, output, chance, length)
        Books(output).folder.mkdir(parents=True, exist_ok=True)
        with hold(output):
            for name, content in published(output).items():
                assert content in [state.published.get(name) for state in states], name
        build(target.country, output)
        assert everything(output) == target.clean
    assert hits > KILLS / 2
