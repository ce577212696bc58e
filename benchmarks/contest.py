"""One size measured: every generator on the same corpus, in turn, in the same folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import write_corpus
from benchmarks.cost import Cost, measure, median
from benchmarks.kommunesite import COLD, KNOWN, REBUILDS, find_engine
from benchmarks.peers.roster import NAIVE, PEERS
from benchmarks.register import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from benchmarks.kommunesite import Engine, Rebuild
    from benchmarks.peers.roster import Peer

    Build = Callable[[Path], Cost]

FLOOR = "floor"
FLOOR_REPEAT = 5
"""The least that the floor is measured, however seldom the others are: it is cheap, and much is held against it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one build of one size cost: the pages that the output has, their mean size, and the files written."""

    name: str
    size: int
    pages: int
    page_bytes: int
    written: int
    cost: Cost


@dataclass(frozen=True, slots=True)
class Contest:
    """The folder in which everything happens, who takes part, and how often each is measured."""

    folder: Path
    only: frozenset[str]
    repeat: int

    @property
    def peers(self) -> tuple[Peer, ...]:
        """The other generators that take part."""
        return tuple(peer for peer in PEERS if self._takes_part(peer.name))

    def rows(self, size: int, filler: str) -> Iterator[Row]:
        """Measure one size.

        Full builds take turns, so that a machine that is slower for a while is so for all; the others come after them.
        """
        folder = self.folder / f"size-{size}"
        corpus = write_corpus(folder, size)
        engine = find_engine(corpus, folder / "engine")
        output, cache = folder / "sites", folder / "cache"
        measure(engine.build(output, cache))
        yield from self._in_turn(self._full_builds(engine, output, cache, filler), size, folder)
        if self._takes_part("kommunesite"):
            for rebuild in REBUILDS:
                yield self._rebuilt(rebuild, engine, output, cache)
        shutil.rmtree(folder)

    def filler(self, size: int) -> str:
        """Find the text that makes the peers' pages as large, in the mean, as kommunesite's."""
        folder = self.folder / "filler"
        corpus = write_corpus(folder, size)
        engine = find_engine(corpus, folder / "engine")
        measure(engine.build(folder / "ours", folder / "cache"))
        NAIVE.prepare(corpus, folder / "naive", "")
        measure(NAIVE.command(corpus, folder / "naive", folder / "theirs", ""))
        missing = _pages(folder / "ours")[1] - _pages(folder / "theirs")[1]
        shutil.rmtree(folder)
        return "x" * missing

    def _takes_part(self, name: str) -> bool:
        return not self.only or name.lower().partition(" ")[0] in self.only

    def _full_builds(self, engine: Engine, output: Path, cache: Path, filler: str) -> Iterator[tuple[str, Build]]:
        """Give all that builds everything; what is known to the second one is what the first has found out."""
        corpus = engine.corpus

        def cold(target: Path) -> Cost:
            shutil.rmtree(cache, ignore_errors=True)
            return measure(engine.build(target, cache))

        def peers_own(peer: Peer, place: Path, target: Path) -> Cost:
            return measure(peer.command(corpus, place, target, filler))

        if self._takes_part("kommunesite"):
            yield COLD, cold
            yield KNOWN, lambda target: measure(engine.build(target, cache))
        if self._takes_part(FLOOR):
            yield FLOOR, lambda target: _write_floor(output, target)
        for peer in self.peers:
            if len(corpus.municipalities) <= peer.most:
                place = corpus.content.parent / peer.name.replace(" ", "-")
                peer.prepare(corpus, place, filler)
                yield peer.name, partial(peers_own, peer, place)

    def _in_turn(self, builds: Iterable[tuple[str, Build]], size: int, folder: Path) -> Iterator[Row]:
        """Measure builds into empty folders, each of them once a round."""
        everyone = dict(builds)
        costs: dict[str, list[Cost]] = {name: [] for name in everyone}
        pages = {}
        for number in range(max(self.repeat, FLOOR_REPEAT)):
            for name, build in everyone.items():
                if number < self.repeat or name == FLOOR:
                    target = folder / f"output-{name.replace(' ', '-')}-{number}"
                    costs[name].append(build(target))
                    pages[name] = _pages(target)
                    shutil.rmtree(target)
        for name, (count, mean, files) in pages.items():
            yield Row(name, size, count, mean, files, median(costs[name]))

    def _rebuilt(self, rebuild: Rebuild, engine: Engine, output: Path, cache: Path) -> Row:
        corpus, costs = engine.corpus, []
        names = (corpus.municipalities[0].slug,) if rebuild.alone else ()
        for number in range(self.repeat):
            rebuild.edit(corpus, number)
            started = time.time_ns()
            costs.append(measure(engine.build(output, cache, *names)))
            written = sum(1 for file in _files(output) if file.stat().st_mtime_ns >= started)
        pages, page_bytes, _ = _pages(output / names[0] if names else output)
        return Row(rebuild.name, len(corpus.municipalities), pages, page_bytes, written, median(costs))


def _write_floor(built: Path, target: Path) -> Cost:
    report = target.with_suffix(".json")
    subprocess.run((sys.executable, "-m", "benchmarks.floor", report, built, target), check=True, cwd=ROOT)
    return Cost(**json.loads(report.read_text(encoding="utf-8")))


def _files(output: Path) -> Iterator[Path]:
    """List what is published; the generator's own books are none of it."""
    return (path for path in output.rglob("*") if path.is_file() and ".kommunesite" not in path.parts)


def _pages(output: Path) -> tuple[int, int, int]:
    """Count the pages, their mean size, and all files."""
    sizes = [(path.suffix == ".html", path.stat().st_size) for path in _files(output)]
    pages = [size for is_page, size in sizes if is_page]
    return len(pages), round(sum(pages) / len(pages)), len(sizes)
