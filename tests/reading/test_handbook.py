"""The handbook is read as its first chapter leads through it, and every link in it leads somewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kommunesite.model.fault import Fault
from kommunesite.reading.file import Folder
from kommunesite.reading.handbook import FIRST, read_handbook
from kommunesite.reading.source import find_docs

if TYPE_CHECKING:
    from kommunesite.model.problem import Problem
    from kommunesite.reading.handbook import Chapter

OPENING = "# Sider\n\nHer står det.\n\n"


def read(folder: Path, **chapters: str) -> tuple[tuple[Chapter, ...], list[tuple[Fault, str]]]:
    """Read a handbook whose first chapter leads to the others, and give what is wrong and where."""
    (folder / "redaktor").mkdir()
    chapters.setdefault("README", "# Håndbok\n\nAlt står her.\n\n" + "".join(f"[{n}]({n}.md)\n" for n in chapters))
    for name, text in chapters.items():
        (folder / "redaktor" / f"{name}.md").write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    found = read_handbook(Folder(folder, "docs"), problems)
    return found, [(each.fault, str(each.place)) for each in problems]


def test_the_real_handbook_has_all_its_chapters_and_no_fault() -> None:
    problems: list[Problem] = []
    chapters = read_handbook(Folder(find_docs(), "docs"), problems)
    assert problems == []
    files = {f"redaktor/{path.name}" for path in (find_docs() / "redaktor").glob("*.md")}
    assert {chapter.name for chapter in chapters} == {*files, "katalog.md"}
    assert chapters[0].name == FIRST
    assert [chapter.name for chapter in chapters if not chapter.lead.endswith(".")] == []


def test_chapters_come_in_the_order_of_the_links_each_once(tmp_path: Path) -> None:
    first = "# Håndbok\n\nAlt står her.\n\nFørst [b](b.md#del), så [a](a.md), [b](b.md) og [første](README.md).\n"
    chapters, problems = read(tmp_path, README=first, a=f"{OPENING}Mer.\n", b=f"{OPENING}## Del\n\nMer.\n")
    assert problems == []
    assert [chapter.address for chapter in chapters] == ["/", "/b/", "/a/"]
    assert (chapters[1].title, chapters[1].lead) == ("Sider", "Her står det.")
    assert "# Sider" not in chapters[1].prose.html


def test_a_link_leads_to_the_anchor_as_our_pages_call_it(tmp_path: Path) -> None:
    """Code hosts keep å and drop full stops, and no layout of theirs has taken an anchor."""
    text = f"{OPENING}[a](b.md#tilbud-i-servicesyaml) [b](#når-du-må) [c](b.md#sider)\n\n## Når du må\n\nMer.\n"
    other = f"{OPENING}## Tilbud i `services.yaml`\n\nMer.\n\n## Sider\n\nMer.\n"
    chapters, problems = read(tmp_path, a=text, b=other)
    assert problems == []
    assert [link.target for link in chapters[1].prose.links] == [
        "/b/#tilbud-i-services-yaml",
        "#nar-du-ma",
        "/b/#sider-2",
    ]
    assert 'href="/b/#sider-2"' in chapters[1].prose.html


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("[x](borte.md)", Fault.DEAD_LINK),
        ("[x](a.md#borte)", Fault.DEAD_ANCHOR),
        ("[x](#borte)", Fault.DEAD_ANCHOR),
        ("[x](../../README.md)", Fault.PATH_OUT),
        ("[x](http://eksempel.example)", Fault.UNSAFE_LINK),
        ("<br>", Fault.RAW_HTML),
    ],
)
def test_what_leads_nowhere_is_told_with_its_chapter_and_line(tmp_path: Path, link: str, fault: Fault) -> None:
    _, problems = read(tmp_path, a=f"{OPENING}Først dette.\n\nSå {link} der.\n")
    column = 4 if fault is Fault.RAW_HTML else 8
    assert problems == [(fault, f"docs/redaktor/a.md:7:{column}")]


@pytest.mark.parametrize(
    "opening", ["", "# Sider\n\n## Del\n\n", "# Sider\n\n- en\n- to\n\n", "# Sider\n\n[x](a.md)\n\n"]
)
def test_a_chapter_begins_with_a_title_and_plain_words(tmp_path: Path, opening: str) -> None:
    _, problems = read(tmp_path, a=f"{opening}Mer.\n")
    assert problems == [(Fault.EMPTY_TEXT, "docs/redaktor/a.md:1:1")]


def test_a_handbook_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_handbook(Folder(tmp_path, "docs"), problems) == ()
    assert [(each.fault, each.place.file) for each in problems] == [(Fault.UNREADABLE, f"docs/{FIRST}")]
