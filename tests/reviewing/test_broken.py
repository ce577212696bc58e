"""Broken files, each told with its place and in every language, and never a crash: a corpus, and mutations of it."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kommunesite.model.language import Language
from kommunesite.model.message import MESSAGE_LANGUAGES, said_in
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.source import find_sources
from kommunesite.reviewing.baseline import Baseline, accept
from kommunesite.reviewing.country import Country
from kommunesite.reviewing.mending import mend
from kommunesite.reviewing.reader import read_municipality
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.search import search
from kommunesite.reviewing.telling.github import github_text
from kommunesite.reviewing.telling.machine import json_text
from kommunesite.reviewing.verdict import Judged, Verdict, lines_of
from tests import village
from tests.reviewing.land import Land

CASES = sorted((Path(__file__).parents[1] / "cases" / "broken").glob("*.txt"))
SAID = "="
"""The last part of a case: what is said, in the order of the places."""
SENTENCES = ("advice", "wanted", "reason", "kind", "hole", "found")
"""The details that are parts of sentences."""
OF_STYLE = ("KS6", "KS7")
"""How a text is written; the rules of that have examples of their own."""


def files_of(case: Path) -> dict[str, str]:
    return village.files_of(case.read_text(encoding="utf-8"))


def shown(remarks: tuple[Remark, ...]) -> str:
    problems = [each.problem for each in remarks if not each.problem.fault.code.startswith(OF_STYLE)]
    return "".join(f"{each.place} {each.fault.code} {each.sentence}\n" for each in problems)


def write(land: Land, files: dict[str, str]) -> None:
    land.write("".join(f"-- {name}\n{text}" for name, text in files.items() if name != SAID))


def test_the_corpus_is_large() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_everything_broken_is_told_at_its_place(case: Path, land: Land) -> None:
    files = files_of(case)
    write(land, files)
    remarks = land.verdict().new
    assert shown(remarks) == files[SAID]
    assert all_can_be_told(land, remarks)
    for each in remarks:
        assert not in_bokmal_only(each.problem)


def in_bokmal_only(problem: Problem) -> list[str]:
    """List the parts of a message's sentences that nobody has said in English."""
    said = [value for name, value in problem.details if name in SENTENCES and value and not value.startswith("«")]
    return [value for value in said if said_in(value, Language.EN) == value and value != "engelsk"]


def all_can_be_told(land: Land, remarks: tuple[Remark, ...]) -> bool:
    """Tell everything in every way that needs the place."""
    sources = find_sources(land.content)
    verdict = Verdict((Judged("vennesla", remarks, (), Baseline(), Baseline()),), lines_of(sources, remarks))
    for language in MESSAGE_LANGUAGES:
        assert len(json.loads(json_text(verdict, language))["findings"]) == len(remarks)
        assert len(github_text(verdict, language).split("\n")) == len(remarks) + 1
    accept(remarks, verdict.lines)
    return all(mended.before != mended.after for mended in mend(sources, remarks))


IN_CODE = {
    "latin-1": ("sider/om.md", "---\ntitle: Blåbær\n---\n".encode("latin-1"), "sider/om.md:2:10 KS101"),
    "utf-16": ("sider/om.md", "---\ntitle: Om\n---\n".encode("utf-16"), "sider/om.md:1:1 KS101"),
    "zeros": ("kommune.yaml", b"changed: 2026-11-01\nnumber: 4223\naccent: \x00hav\n", "kommune.yaml:3:1 KS201"),
    "empty": ("sider/om.md", b"", "sider/om.md:1:1 KS301"),
    "only a mark": ("sider/om.md", b"\xef\xbb\xbf", "sider/om.md:1:1 KS301"),
    "huge": ("sider/om.md", b"x" * 2_000_001, "sider/om.md KS103"),
    "surrogate": ("services.yaml", b"changed: \xed\xa0\x80\n", "services.yaml:1:10 KS101"),
}


@pytest.mark.parametrize("name", IN_CODE)
def test_bytes_that_are_no_text_are_told_too(name: str, land: Land) -> None:
    file, content, said = IN_CODE[name]
    path = land.content / "vennesla" / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    remarks = land.remarks()
    assert f"content/vennesla/{said}" in [f"{each.problem.place} {each.problem.fault.code}" for each in remarks]
    assert all_can_be_told(land, remarks)


# ---------------------------------------------------------------------------------------------------------------------
# Mutations: a sound municipality with some files changed by chance, read in this process.

SOUND = Path(__file__).parents[2] / "content" / "eksempelvik"
TEXTS = {
    path.relative_to(SOUND).as_posix(): path.read_bytes()
    for path in sorted(SOUND.rglob("*"))
    if path.suffix in (".md", ".yaml") and path.name != "grunnlag.yaml"
}
PIECES = [b"\n", b"---\n", b": ", b"- ", b"\t", b'"', b"[", b"]", b"{", b"}", b"(", b")", b"#", b"&a", b"*a", b"!!x "]
PIECES += [b"\xff", b"\x00", b"\xe2\x80\xae", b"<b>", b"![](", b"](", b"`", b"```\n", b"|", b"> ", b"%", b"@", b"\r\n"]
PIECES += [b"\\", b"~", b"2026-13-45"]


def mutated(content: bytes, random: Random) -> bytes:
    """Change a file in one to four places: take away, repeat, swap, or put something in."""
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(content) + 1)
        end = min(len(content), start + random.choice((0, 1, 2, 8, 40, 400)))
        piece = random.choice((b"", b"", content[start:end] * 2, random.choice(PIECES), content[::-1][:7]))
        content = content[:start] + piece + content[end:]
    return content


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Country:
    """Give a country in which nothing is kept, so that everything is read."""
    folder = tmp_path_factory.mktemp("mutations")
    return Country(find_sources(folder / "content"), folder / "cache", village.TODAY)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(15, settings().max_examples // 10))
def test_no_mutation_makes_it_stumble(seed: int, country: Country) -> None:
    random = Random(seed)
    folder = country.sources.content / "eksempelvik"
    names = random.sample(sorted(TEXTS), 12)
    for name in {*names, "kommune.yaml"}:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        is_spared = name == "kommune.yaml" and random.random() < 0.8
        path.write_bytes(TEXTS[name] if is_spared else mutated(TEXTS[name], random))
    try:
        found = search(read_municipality(country, "eksempelvik", ""), {}, "")[0]
        assert all_can_be_told(Land(country.sources.content, folder), found)
        for each in found:
            assert each.problem.place.file.startswith(Folder(folder, "content/eksempelvik").name)
    finally:
        for name in {*names, "kommune.yaml"}:
            (folder / name).unlink()
