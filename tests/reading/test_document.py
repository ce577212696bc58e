from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.document import PageMatter
from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.document import Shelf, label_of, to_document, to_service_text
from kommunesite.reading.file import File
from kommunesite.reading.outline import heading_names

PAGE = "---\ntitle: T\ndescription: D\nchanged: 2026-11-21\n---\n"


@pytest.fixture
def shelf() -> Shelf:
    """Give a shelf for nynorsk and bokmål, nynorsk without suffix."""
    return Shelf(Language.NN, (Language.NN, Language.NB))


def file_of(name: str) -> File:
    return File(Path(name), name, f"content/x/{name}")


def labelled(shelf: Shelf, name: str) -> tuple[str, Language] | str:
    problems: list[Problem] = []
    label = label_of(file_of(f"sider/{name}"), shelf, problems)
    if label is None:
        (found,) = problems
        assert found.hint
        assert str(found.place) == f"content/x/sider/{name}"
        return f"{found.fault.code} {found.sentence}"
    assert not problems
    return label.key, label.language


@pytest.mark.parametrize(
    ("name", "key", "language"),
    [
        ("om.md", "om", Language.NN),
        ("om.nb.md", "om", Language.NB),
        ("om.nn.md", "om", Language.NN),
        ("om/kulturhuset.nb.md", "om/kulturhuset", Language.NB),
        ("2026-budsjett.md", "2026-budsjett", Language.NN),
    ],
)
def test_a_file_name_says_key_and_language(shelf: Shelf, name: str, key: str, language: Language) -> None:
    assert labelled(shelf, name) == (key, language)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("om.en.md", "KS405 Språket «en» er ikke et av språkene til kommunen."),
        ("om.no.md", "KS403 Språket «no» finnes ikke."),
        ("om.nn.nb.md", "KS403 Språket «nn.nb» finnes ikke."),
        ("om..md", "KS403 Språket «» finnes ikke."),
        ("Om oss.md", "KS406 Filnavnet «Om oss.md» kan ikke brukes."),
        ("blåbær.md", "KS406 Filnavnet «blåbær.md» kan ikke brukes."),
        ("bla\u030abær.md", "KS406 Filnavnet «bla\u030abær.md» kan ikke brukes."),
        ("Mappe/om.md", "KS406 Filnavnet «om.md» kan ikke brukes."),
        ("-.md", "KS406 Filnavnet «-.md» kan ikke brukes."),
        ("🙂.md", "KS406 Filnavnet «🙂.md» kan ikke brukes."),
    ],
)
def test_a_file_name_that_cannot_be_used_is_reported(shelf: Shelf, name: str, said: str) -> None:
    assert labelled(shelf, name) == said


def test_a_better_file_name_is_suggested(shelf: Shelf) -> None:
    for name, better in (("Blåbær og SØL.md", "blabaer-og-sol.md"), ("🙂.md", "nytt-navn.md")):
        problems: list[Problem] = []
        label_of(file_of(f"sider/{name}"), shelf, problems)
        assert f"«{better}»" in problems[0].hint


def test_all_faults_of_front_matter_and_text_are_found_in_one_run(shelf: Shelf) -> None:
    content = b"---\ntitel: T\n---\n\n<b>\n\n[x](http://a.no)\n"
    problems: list[Problem] = []
    label = label_of(file_of("sider/om.md"), shelf, problems)
    assert label is not None
    assert to_document(content, label, PageMatter, problems) is None
    assert [f"{each.place.line}:{each.place.column} {each.fault.code}" for each in problems] == [
        *("2:1 KS208", "2:1 KS209", "2:1 KS209", "2:1 KS209"),
        *("5:1 KS303", "7:5 KS304"),
    ]


def test_all_faults_of_a_text_about_a_service_are_found_in_one_run(shelf: Shelf, national: National) -> None:
    content = b"---\nchanged: x\n---\nA\n\n## Pris\n\n<b>\n\n## Klage\n"
    problems: list[Problem] = []
    label = label_of(file_of("tjenester/sfo.md"), shelf, problems)
    assert label is not None
    names = heading_names(national.catalogue.headings, Language.NN)
    assert to_service_text(content, label, names, problems) is None
    assert [f"{each.place.line} {each.fault.code}" for each in problems] == [
        *("2 KS212", "4 KS315", "8 KS303", "6 KS311", "10 KS316"),
    ]


def test_bytes_that_are_no_text_give_nothing(shelf: Shelf) -> None:
    problems: list[Problem] = []
    label = label_of(file_of("sider/om.md"), shelf, problems)
    assert label is not None
    assert to_document(b"\xff", label, PageMatter, problems) is None
    assert to_service_text(b"\xff", label, {}, problems) is None
    assert len(problems) == 2
