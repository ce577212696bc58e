"""What a check costs: the whole country cold and known, one municipality known, and beside reading the same folders."""

from __future__ import annotations

import shutil
import statistics
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.corpus import write_corpus
from benchmarks.cost import Command, measure
from benchmarks.register import ROOT
from benchmarks.targets import Target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = 20
"""How many texts each municipality has."""
COLD_MOST, KNOWN_MOST, ONE_MOST = 20, 3, 0.3
"""The most CPU seconds for 357 municipalities; and for one that is known, wall seconds."""
COUNTRY = 357


@dataclass(frozen=True, slots=True)
class Check:
    """CPU seconds of whole commands for so many municipalities; of `one`, wall seconds too.

    `reading` reads the same folders without a memory, and checks nothing that belongs together.
    """

    size: int
    cold: float
    known: float
    reading: float
    one: float
    one_wall: float


def measure_check(folder: Path, size: int, repeat: int) -> Check:
    """Measure the check of so many municipalities with twenty texts each."""
    content = _texts(folder, size)
    first = min(each.name for each in content.iterdir())
    found: list[tuple[float, ...]] = []
    for _ in range(repeat):
        shutil.rmtree(folder / "cache", ignore_errors=True)
        reading = measure(_command(folder, "-m", "benchmarks.folders", content))
        cold, known = (measure(_check(folder, content)) for _ in range(2))
        one = measure(_check(folder, content, first))
        found.append((cold.cpu, known.cpu, reading.cpu, one.cpu, one.wall))
    return Check(size, *(statistics.median(costs) for costs in zip(*found, strict=True)))


def _texts(folder: Path, size: int) -> Path:
    """Write the municipalities, and take away the news that are too many."""
    corpus = write_corpus(folder, size)
    for municipality in corpus.municipalities:
        own = corpus.content / municipality.slug
        pages = len(list((own / "sider").rglob("*.md")))
        for path in sorted((own / "aktuelt").iterdir())[TEXTS - pages :]:
            path.unlink()
    return corpus.content


def _check(folder: Path, content: Path, *names: str) -> Command:
    return _command(folder, "-m", "kommunesite", "check", *names, "--content", content, "--cache", folder / "cache")


def _command(folder: Path, *words: str | Path) -> Command:
    return Command((sys.executable, *words), folder, {"PYTHONPATH": f"{ROOT}:{ROOT / 'generator'}"})


def check_targets(check: Check) -> Iterator[Target]:
    """Hold the check against its targets, which are said of the whole country."""
    if check.size == COUNTRY:
        yield Target(f"check of {COUNTRY} municipalities, cold: CPU seconds", check.cold, COLD_MOST)
        yield Target(f"check of {COUNTRY} municipalities, known: CPU seconds", check.known, KNOWN_MOST)
    yield Target("check of one municipality, known: wall seconds", check.one_wall, ONE_MOST)


def check_table(check: Check) -> str:
    """Write the check as Markdown."""
    lines = ["| Check | CPU s | × reading |", "|---|---:|---:|"]
    lines += [
        f"| {name} | {cost:.2f} | {cost / check.reading:.2f} |"
        for name, cost in (
            (f"{check.size} municipalities with {TEXTS} texts each, cold", check.cold),
            ("the same, known", check.known),
            ("one of them, known", check.one),
            ("reading the folders without a memory, for comparison", check.reading),
        )
    ]
    return "\n".join(lines)
