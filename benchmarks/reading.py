"""What the national material costs to read and check: cold, when it is known, and beside plain YAML."""

from __future__ import annotations

import shutil
import statistics
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.cost import Command, make_ready, measure
from benchmarks.reader import COLD, IMPORTS, KNOWN, PLAIN
from benchmarks.register import ROOT
from benchmarks.targets import Target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLD_MOST, KNOWN_MOST = 0.5, 0.05
"""The most CPU seconds that the whole catalogue may cost."""

REPEAT = 5
"""The least that the reading is measured, however seldom the others are: it is short, and differences are told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """CPU seconds above those of a process that only imports the same modules.

    `cold` reads and checks catalogue, texts and phrases, and keeps them; `known` takes them up again; `plain` is
    `yaml.safe_load` of the catalogue alone, in C.
    """

    services: int
    texts: int
    cold: float
    known: float
    plain: float


def measure_reading(root: Path, folder: Path, repeat: int) -> Reading:
    """Measure the national material below a root; the folder is for what is kept."""
    folder.mkdir(parents=True)
    make_ready(ROOT / "generator")
    costs: dict[str, list[float]] = {way: [] for way in (IMPORTS, COLD, KNOWN, PLAIN)}
    for _ in range(max(repeat, REPEAT)):
        shutil.rmtree(folder / "cache", ignore_errors=True)
        for way, found in costs.items():
            found.append(_cost(way, root, folder))
    imports, cold, known, plain = (statistics.median(found) for found in costs.values())
    texts = root / "content" / "nasjonalt"
    services = len(list((texts / "tjenester").glob("*.nn.md")))
    return Reading(services, len(list(texts.rglob("*.md"))), cold - imports, known - imports, plain - imports)


def _cost(way: str, root: Path, folder: Path) -> float:
    path = {"PYTHONPATH": f"{ROOT}:{ROOT / 'generator'}"}
    return measure(Command((sys.executable, "-m", "benchmarks.reader", way, root, folder), folder, path)).cpu


def reading_targets(reading: Reading) -> Iterator[Target]:
    """Hold the reading against its targets."""
    yield Target("catalogue read and checked, cold: CPU seconds", reading.cold, COLD_MOST)
    yield Target("catalogue known: CPU seconds", reading.known, KNOWN_MOST)


def reading_table(reading: Reading) -> str:
    """Write the reading as Markdown."""
    lines = ["| Catalogue | CPU ms | × plain YAML |", "|---|---:|---:|"]
    lines += [
        f"| {name} | {1000 * cost:.0f} | {cost / reading.plain:.2f} |"
        for name, cost in (
            (f"read and checked, cold: {reading.services} services, {reading.texts} texts", reading.cold),
            ("known", reading.known),
            ("plain YAML: `yaml.safe_load` in C of `services.yaml` alone, unchecked", reading.plain),
        )
    ]
    return "\n".join(lines)
