from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.catalogue import Headings
from kommunesite.model.document import PageMatter
from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.document import Shelf, heading_names, label_of, read_document, read_service_text
from kommunesite.reading.file import Folder

PAGE = "---\ntitle: T\ndescription: D\nchanged: 2026-11-21\n---\n"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give a shelf for nynorsk and bokmål, nynorsk without suffix."""
    return Shelf(Folder(tmp_path, "content/x"), Language.NN, (Language.NN, Language.NB))


def labelled(shelf: Shelf, name: str) -> tuple[str, Language] | str:
    problems: list[Problem] = []
    label = label_of(shelf.folder.path / "sider" / name, shelf, "sider", problems)
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
        label_of(shelf.folder.path / "sider" / name, shelf, "sider", problems)
        assert f"«{better}»" in problems[0].hint


def test_all_faults_of_front_matter_and_text_are_found_in_one_run(shelf: Shelf) -> None:
    path = shelf.folder.path / "sider" / "om.md"
    path.parent.mkdir()
    path.write_text("---\ntitel: T\n---\n\n<b>\n\n[x](http://a.no)\n", encoding="utf-8")
    problems: list[Problem] = []
    label = label_of(path, shelf, "sider", problems)
    assert label is not None
    assert read_document(label, PageMatter, problems) is None
    assert [f"{each.place.line}:{each.place.column} {each.fault.code}" for each in problems] == [
        *("2:1 KS208", "2:1 KS209", "2:1 KS209", "2:1 KS209"),
        *("5:1 KS303", "7:5 KS304"),
    ]


def test_all_faults_of_a_text_about_a_service_are_found_in_one_run(shelf: Shelf, national: National) -> None:
    path = shelf.folder.path / "tjenester" / "sfo.md"
    path.parent.mkdir()
    path.write_text("---\nchanged: x\n---\nA\n\n## Pris\n\n<b>\n\n## Klage\n", encoding="utf-8")
    problems: list[Problem] = []
    label = label_of(path, shelf, "tjenester", problems)
    assert label is not None
    assert read_service_text(label, national.catalogue.headings, problems) is None
    assert [f"{each.place.line} {each.fault.code}" for each in problems] == [
        *("2 KS212", "4 KS315", "8 KS303", "6 KS311", "10 KS316"),
    ]


def test_a_file_that_cannot_be_read_gives_nothing(shelf: Shelf, national: National) -> None:
    problems: list[Problem] = []
    label = label_of(shelf.folder.path / "sider" / "borte.md", shelf, "sider", problems)
    assert label is not None
    assert read_document(label, PageMatter, problems) is None
    assert read_service_text(label, national.catalogue.headings, problems) is None
    assert len(problems) == 2


def test_the_fixed_headings_are_named_in_each_language(national: National) -> None:
    headings: Headings = national.catalogue.headings
    assert heading_names(headings, Language.NB)["Hva koster det?"] == "cost"
    assert heading_names(headings, Language.NN)["Kva kostar det?"] == "cost"
    assert list(heading_names(headings, Language.NB).values())[:3] == ["about", "who", "cost"]
