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
from kommunesite.building.many import build_many
from kommunesite.building.removal import others_in, remove_site
from kommunesite.reading.source import folders_in
from tests.building.country import Country, command, everything, install, make_country, news, published, surroundings

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 200 if settings.get_current_profile_name() == "fuzz" else 25
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class State:
    """What a country looks like at one time, and what a clean build makes of it."""

    country: Country
    clean: dict[str, bytes]
    published: dict[str, bytes]


def build(country: Country, output: Path) -> None:
    """Build everything as the command does, in this process."""
    slugs = folders_in(country.sources.content)
    Books(output).folder.mkdir(parents=True, exist_ok=True)
    with hold(output):
        reports = [*build_many(country.request(output), slugs)]
        reports += [remove_site(output, slug) for slug in others_in(output, slugs)]
    assert not [each for report in reports for each in report.problems]


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


def is_at_work(output: Path) -> bool:
    """Tell whether something is being drafted just now."""
    with suppress(OSError):
        return any(path.suffix in {".draft", ".new"} for path in (output / BOOKS).iterdir())
    return False


def kill_at_random(country: Country, output: Path, chance: random.Random) -> bool:
    """Start the command and kill it: at any time, or shortly after it has begun to write; alone or with its workers."""
    jobs = str(chance.randint(1, 2))
    build = subprocess.Popen(
        command("--output", str(output), "--jobs", jobs),
        cwd=country.root,
        env=surroundings(country),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    if chance.random() < 0.3:
        time.sleep(chance.uniform(0, 1.5))
    else:
        until = time.monotonic() + PATIENCE
        while not is_at_work(output) and build.poll() is None and time.monotonic() < until:
            time.sleep(0.0005)
        time.sleep(chance.choice([0, chance.uniform(0, 0.01), chance.uniform(0, 0.2)]))
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
    hits = 0
    for _ in range(KILLS):
        target = chance.choice(states)
        if chance.random() < 0.2:
            shutil.rmtree(output, ignore_errors=True)
        hits += kill_at_random(target.country, output, chance)
        Books(output).folder.mkdir(parents=True, exist_ok=True)
        with hold(output):
            for name, content in published(output).items():
                assert content in [state.published.get(name) for state in states], name
        build(target.country, output)
        assert everything(output) == target.clean
    assert hits > KILLS / 2
