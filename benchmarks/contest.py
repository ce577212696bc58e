"""One size measured: every generator on the same corpus, one after the other, in the same folder."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import write_corpus
from benchmarks.cost import Cost, measure, median
from benchmarks.kommunesite import COLD, KNOWN, REBUILDS, find_engine
from benchmarks.peers.roster import NAIVE, PEERS
from benchmarks.register import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.corpus import Corpus
    from benchmarks.kommunesite import Engine, Rebuild
    from benchmarks.peers.roster import Peer

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
        """Measure one size; every row comes as soon as it is measured."""
        folder = self.folder / f"size-{size}"
        corpus = write_corpus(folder, size)
        engine = find_engine(corpus, folder / "engine")
        output, cache = folder / "sites", folder / "cache"
        if self._takes_part("kommunesite"):
            yield from self._engine_rows(engine, output, cache)
        else:
            measure(engine.build(output, cache))
        if self._takes_part(FLOOR):
            yield self._row(FLOOR, size, lambda target: _write_floor(output, target), folder)
        shutil.rmtree(output)
        for peer in self.peers:
            if size <= peer.most:
                yield self._peer_row(peer, corpus, filler)
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

    def _engine_rows(self, engine: Engine, output: Path, cache: Path) -> Iterator[Row]:
        folder, size = engine.corpus.content.parent, len(engine.corpus.municipalities)

        def cold(target: Path) -> Cost:
            shutil.rmtree(cache, ignore_errors=True)
            return measure(engine.build(target, cache))

        yield self._row(COLD, size, cold, folder)
        yield self._row(KNOWN, size, lambda target: measure(engine.build(target, cache)), folder)
        measure(engine.build(output, cache))
        for rebuild in REBUILDS:
            yield self._rebuilt(rebuild, engine, output, cache)

    def _peer_row(self, peer: Peer, corpus: Corpus, filler: str) -> Row:
        folder = corpus.content.parent
        place = folder / peer.name.replace(" ", "-")
        peer.prepare(corpus, place, filler)

        def build(target: Path) -> Cost:
            return measure(peer.command(corpus, place, target, filler))

        row = self._row(peer.name, len(corpus.municipalities), build, folder)
        shutil.rmtree(place)
        return row

    def _row(self, name: str, size: int, build: Callable[[Path], Cost], folder: Path) -> Row:
        """Measure builds into an empty folder, a new one each time."""
        costs = []
        for number in range(max(self.repeat, FLOOR_REPEAT) if name == FLOOR else self.repeat):
            target = folder / f"output-{name.replace(' ', '-')}-{number}"
            costs.append(build(target))
            pages, page_bytes, files = _pages(target)
            shutil.rmtree(target)
        return Row(name, size, pages, page_bytes, files, median(costs))

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
