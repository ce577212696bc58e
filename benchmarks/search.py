"""Measure the search beside MiniSearch and Pagefind: `python -m benchmarks.search`, or `make search`.

All three are asked the same questions about the same site, and are given the same words for every page.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.phone import Answers, first_answers
from benchmarks.register import ROOT
from benchmarks.table import write_between
from kommunesite.model.language import Language
from kommunesite.reading.national import read_national
from kommunesite.reading.source import find_sources
from kommunesite.views.search import national_hits
from kommunesite.views.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kommunesite.views.hit import Hit

SITE = "vennesla"
QUESTIONS = ROOT / "tests" / "cases" / "questions.csv"
PAGEFIND = ROOT / ".venv-bench" / "bin" / "python"
NAMES = {"ours": "kommunesite", "miniSearch": "MiniSearch", "pagefind": "Pagefind"}
SHOWN = 3
INDEX_MOST, SCRIPT_MOST = 30_000, 6_000
FIRST_LEAST, SHOWN_LEAST = 0.85, 0.95
HEAD = (
    "| Engine | Right first | Right among three | Index, kB | Script, kB | Ready, CPU ms | A question, CPU ms |\n"
    "|---|---:|---:|---:|---:|---:|---:|"
)


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks, the page that answers, and whether the engine was tuned on it."""

    question: str
    language: str
    expected: str
    split: str


@dataclass(frozen=True, slots=True)
class Found:
    """What one engine found for each question, what it weighs in bytes, and what it costs."""

    name: str
    found: Sequence[Sequence[str]]
    data: int
    script: int
    load: float
    cpu: float

    def share(self, questions: Sequence[Question], most: int) -> float:
        """Tell for how large a share the right page is among the first so many answers."""
        right = [each.expected in got[:most] for each, got in zip(questions, self.found, strict=True)]
        return sum(right) / len(right)


def read_questions(split: str) -> tuple[Question, ...]:
    """Read one half of the questions."""
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        return tuple(Question(**row) for row in csv.DictReader(file) if row["split"] == split)


def hits() -> tuple[Hit, ...]:
    """List what all sites can find, with its words as they were written."""
    national = read_national(find_sources(ROOT / "content"), frozenset(), [])
    return tuple(national_hits(Voice(national, Language.NB, (Language.NB,)))) if national else ()


def build(folder: Path) -> Path:
    """Build one site."""
    command = (sys.executable, "-m", "kommunesite", "build", SITE, "--output", folder / "sites")
    subprocess.run((*command, "--content", ROOT / "content"), check=True, cwd=ROOT, capture_output=True)
    return folder / "sites" / SITE


def for_pagefind(site: Path, folder: Path, found: Sequence[Hit]) -> Path:
    """Copy a site, mark what is to be indexed, give every page its words, and have Pagefind index it."""
    shutil.copytree(site, folder)
    for hit in found:
        page = folder / hit.address.partition("#")[0].strip("/") / "index.html"
        words = f'<p data-pagefind-weight="5">{escape(", ".join(hit.words))}</p></main>'
        html = page.read_text(encoding="utf-8").replace("<main ", "<main data-pagefind-body ")
        page.write_text(html.replace("</main>", words), encoding="utf-8")
    subprocess.run((PAGEFIND, "-m", "pagefind", "--site", folder), check=True, capture_output=True)
    return folder


def compare(folder: Path, questions: Sequence[Question]) -> tuple[Found, ...]:
    """Ask all three engines."""
    site, found = build(folder), hits()
    pages = [
        {"id": hit.address, "title": hit.title.text, "words": ", ".join(hit.words), "text": hit.sentence.text}
        for hit in found
    ]
    (folder / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
    (folder / "asked.json").write_text(json.dumps([{"question": each.question} for each in questions]), "utf-8")
    (engine,) = site.glob("assets/search-engine.*.js")
    (answer,) = site.glob("assets/search-answer.*.js")
    (folder / "script.js").write_bytes(engine.read_bytes() + answer.read_bytes())
    paths = (
        for_pagefind(site, folder / "pagefind", found),
        engine,
        site / "sok" / "indeks.json",
        site / "sok" / "eget.json",
    )
    script = ROOT / "benchmarks" / "search.mjs"
    command = ("node", script, *paths, folder / "pages.json", folder / "asked.json", folder / "script.js")
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return tuple(Found(NAMES[name], **result) for name, result in json.loads(done.stdout).items())


def report(found: Sequence[Found], questions: Sequence[Question], answers: Answers) -> str:
    """Write the table, and what the browser took."""
    lines = [
        f"| {each.name} | {each.share(questions, 1):.1%} | {each.share(questions, SHOWN):.1%} | {each.data / 1000:.1f} "
        f"| {each.script / 1000:.1f} | {each.load:.0f} | {each.cpu:.2f} |"
        for each in found
    ]
    languages = sorted({each.language for each in questions})
    ours = found[0]
    by_language = [
        f"| {language} | {len(some)} | {_share(ours, some, questions, 1):.1%} "
        f"| {_share(ours, some, questions, SHOWN):.1%} |"
        for language in languages
        if (some := [each for each in questions if each.language == language])
    ]
    head = "| Language | Questions | Right first | Right among three |\n|---|---:|---:|---:|"
    took = f"{answers.best:.0f} ms at best, {answers.middle:.0f} ms in the middle of {answers.count}"
    return "\n".join(
        (
            f"{len(questions)} questions.\n",
            *(HEAD, *lines, ""),
            *(head, *by_language, ""),
            f"First answer in Chromium, slowed down four times: {took}.",
        )
    )


def _share(found: Found, some: Sequence[Question], questions: Sequence[Question], most: int) -> float:
    right = [each.expected in got[:most] for each, got in zip(questions, found.found, strict=True) if each in some]
    return sum(right) / len(right)


def kept(ours: Found, questions: Sequence[Question]) -> bool:
    """Tell whether the search keeps what it promises."""
    finds = ours.share(questions, 1) >= FIRST_LEAST and ours.share(questions, SHOWN) >= SHOWN_LEAST
    return finds and ours.data <= INDEX_MOST and ours.script <= SCRIPT_MOST


def main() -> int:
    """Measure, print the tables, and write them into a page when one is named; 1 when a promise is not kept."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--split", default="report", choices=("report", "tune"), help="which half of the questions")
    parser.add_argument("--write", type=Path, help="put the tables between the marks in this file")
    wanted = parser.parse_args()
    questions = read_questions(wanted.split)
    with tempfile.TemporaryDirectory(prefix="kommunesite-search-") as name:
        found = compare(Path(name), questions)
        text = report(found, questions, first_answers(Path(name) / "sites", f"/{SITE}/sok/"))
    print(text)
    if wanted.write:
        write_between(wanted.write, text)
    return int(not kept(found[0], questions))


if __name__ == "__main__":
    sys.exit(main())
