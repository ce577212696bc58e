"""kommunesite, through its command line only: what is built, and what is edited before it is built again."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.corpus import TODAY
from benchmarks.cost import Command, make_ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Engine:
    """The program beside the benchmark's national material; `caches` tells whether it can keep parsed texts."""

    corpus: Corpus
    folder: Path
    caches: bool

    def build(self, output: Path, cache: Path, *names: str) -> Command:
        """Give the command that builds all municipalities, or those that are named."""
        options: list[str | Path] = ["--content", self.corpus.content, "--output", output, "--as-of", str(TODAY)]
        options += ["--cache", cache] if self.caches else []
        return _call(self.corpus, self.folder, "build", *names, *options)


def find_engine(corpus: Corpus, folder: Path) -> Engine:
    """Make the program ready to run, and ask it what it can do."""
    folder.mkdir(parents=True)
    make_ready(corpus.nation / "generator")
    asking = _call(corpus, folder, "build", "--help")
    told = subprocess.run(
        asking.words, env=dict(asking.environment), cwd=folder, capture_output=True, text=True, check=True
    )
    return Engine(corpus, folder, "--cache " in told.stdout)


def _call(corpus: Corpus, folder: Path, *words: str | Path) -> Command:
    path = {"PYTHONPATH": str(corpus.nation / "generator")}
    return Command((sys.executable, "-m", "kommunesite", *words), folder, path)


@dataclass(frozen=True, slots=True)
class Rebuild:
    """A build after an edit, into the output and with the cache of the build before."""

    name: str
    edit: Callable[[Corpus, int], None]
    alone: bool = False


def _no_edit(corpus: Corpus, number: int) -> None:
    del corpus, number


def _edit_local_text(corpus: Corpus, number: int) -> None:
    _append(corpus.content / corpus.municipalities[-1].slug / "aktuelt" / "sak-01.md", f"\nRettelse {number}.\n")


def _edit_national_text(corpus: Corpus, number: int) -> None:
    _append(corpus.nation / "content" / "nasjonalt" / "tjenester" / "sfo.md", f"\nRettelse {number}.\n")


def _edit_phrase(corpus: Corpus, number: int) -> None:
    """Change words that stand on one page of each site in bokmål."""
    path = corpus.nation / "themes" / "nasjonal" / "phrases" / "nb.yaml"
    path.write_text(
        "".join(
            f"news_lead: Nyheter, rettet {number}.\n" if line.startswith("news_lead:") else line
            for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        ),
        encoding="utf-8",
    )


def _edit_theme(corpus: Corpus, number: int) -> None:
    """Change the style sheet, whose name stands on every page."""
    _append(corpus.nation / "themes" / "nasjonal" / "styles" / "base.css", f"\n.km-{number} {{ color: inherit; }}\n")


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


COLD = "kommunesite, cold"
KNOWN = "kommunesite, texts known"
NOTHING = "kommunesite, nothing changed"
ALONE = "kommunesite, one municipality, nothing changed"
LOCAL = "kommunesite, one local text changed"
NATIONAL = "kommunesite, one national text changed"
PHRASE = "kommunesite, one phrase changed"
THEME = "kommunesite, theme changed"

REBUILDS = (
    Rebuild(NOTHING, _no_edit),
    Rebuild(ALONE, _no_edit, alone=True),
    Rebuild(LOCAL, _edit_local_text),
    Rebuild(NATIONAL, _edit_national_text),
    Rebuild(PHRASE, _edit_phrase),
    Rebuild(THEME, _edit_theme),
)
