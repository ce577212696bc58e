"""Who takes part: how each peer is made ready, how it is called, and up to how many municipalities."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cost import Command
from benchmarks.peers import eleventy, hugo, mkdocs
from benchmarks.register import COUNTRY, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.corpus import Corpus

TOOLS = ROOT / ".venv-bench"
SLOW = 20

Words = tuple[str | Path, ...]


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator, and how it is called.

    `installed` exists when it is installed, `prepare` lays the corpus where it looks for it, and `words` is the
    command that then builds all sites.
    """

    name: str
    most: int
    installed: Path
    prepare: Callable[[Corpus, Path, str], None]
    words: Callable[[Corpus, Path, Path, str], Words]

    def command(self, corpus: Corpus, folder: Path, output: Path, filler: str) -> Command:
        """Give the command that builds the corpus once it is laid out."""
        return Command(self.words(corpus, folder, output, filler), folder, {"PYTHONPATH": str(ROOT)})


def missing(peers: Iterable[Peer]) -> list[str]:
    """Name the peers that are not installed."""
    return [each.name for each in peers if not each.installed.exists()]


def _nothing(_: Corpus, folder: Path, filler: str) -> None:
    del filler
    folder.mkdir()


def _hugo(_: Corpus, folder: Path, output: Path, filler: str) -> Words:
    del filler
    (program,) = TOOLS.glob("lib/python3*/site-packages/hugo/binaries/hugo*")
    return (program, "build", "--source", folder, "--destination", output, "--noBuildLock", "--quiet")


def _eleventy(_: Corpus, folder: Path, output: Path, filler: str) -> Words:
    del folder, filler
    return ("node", eleventy.MODULES / "@11ty" / "eleventy" / "cmd.cjs", f"--output=../{output.name}", "--quiet")


def _python(python: Path, module: str) -> Callable[[Corpus, Path, Path, str], Words]:
    def words(corpus: Corpus, folder: Path, output: Path, filler: str) -> Words:
        del folder
        return (python, "-m", f"benchmarks.peers.{module}", corpus.nation, corpus.content, output, filler)

    return words


def _mkdocs(_: Corpus, folder: Path, output: Path, filler: str) -> Words:
    return (TOOLS / "bin" / "python", "-m", "benchmarks.peers.mkdocs_build", folder, output, filler)


NAIVE = Peer("naive loop", COUNTRY, ROOT, _nothing, _python(Path(sys.executable), "naive"))
PEERS = (
    Peer("Hugo", COUNTRY, TOOLS, hugo.prepare, _hugo),
    Peer("Eleventy", COUNTRY, eleventy.MODULES, eleventy.prepare, _eleventy),
    Peer("Pelican", SLOW, TOOLS, _nothing, _python(TOOLS / "bin" / "python", "pelican_build")),
    Peer("MkDocs", SLOW, TOOLS, mkdocs.prepare, _mkdocs),
    NAIVE,
)
