"""A new text gets the right name in the right place, or a reason why not."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kommunesite.editing.draft import Wish, draft_of
from kommunesite.model.language import Language
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder

TODAY = datetime.date(2026, 11, 22)
SERVICES = {"sfo": "Skolefritidsordning (SFO)", "barnehageplass": "Barnehageplass"}
SETTINGS = "changed: 2026-11-01\nlanguages: [nn, nb, se]\n"


def drafted(folder: Path, wish: Wish, settings: str = SETTINGS) -> tuple[str, list[str]]:
    """Give the name of the new file, and the codes of what is wrong."""
    (folder / "kommune.yaml").write_text(settings, encoding="utf-8")
    problems: list[Problem] = []
    found = draft_of(wish, Folder(folder, "content/vennesla"), SERVICES, TODAY, problems)
    return found[0] if found else "", [each.fault.code for each in problems]


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        (Wish("nyhet", "Ny bru på Å"), "aktuelt/ny-bru-pa-a.md"),
        (Wish("nyhet", "Årøya–Ski:  klar\ttil vinteren"), "aktuelt/aroya-ski-klar-til-vinteren.md"),
        (Wish("nyhet", "Ny bru", language=Language.NN), "aktuelt/ny-bru.md"),
        (Wish("nyhet", "Ny bro", "ny-bru", Language.NB), "aktuelt/ny-bru.nb.md"),
        (Wish("arrangement", "Quiz"), "aktuelt/quiz.md"),
        (Wish("side", "Ođas", language=Language.SE), "sider/odas.se.md"),
        (Wish("side", "Kulturhuset", "om/kulturhuset"), "sider/om/kulturhuset.md"),
        (Wish("side", "Kontakt oss", "kontakt"), "sider/kontakt.md"),
        (Wish("varsel", "Kok vatnet"), "varsler/kok-vatnet.md"),
        (Wish("tjeneste", "sfo"), "tjenester/sfo.md"),
        (Wish("tjeneste", "skolefritidsordning (sfo)"), "tjenester/sfo.md"),
        (Wish("tjeneste", "Barnehageplass", language=Language.NB), "tjenester/barnehageplass.nb.md"),
    ],
)
def test_the_name_comes_of_kind_title_and_language(wish: Wish, name: str, tmp_path: Path) -> None:
    assert drafted(tmp_path, wish) == (name, [])


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish("tjeneste", "sfoo"), "KS401"),
        (Wish("nyhet", "News", language=Language.EN), "KS405"),
        (Wish("nyhet", "!!!"), "KS406"),
        (Wish("nyhet", "A", "../../kommune"), "KS406"),
        (Wish("nyhet", "A", "a\\b"), "KS406"),
        (Wish("side", "Tema"), "KS404"),
        (Wish("side", "nb"), "KS404"),
        (Wish("side", "A", "barn/skole"), "KS105"),
    ],
)
def test_what_could_not_be_published_is_not_begun(wish: Wish, code: str, tmp_path: Path) -> None:
    assert drafted(tmp_path, wish) == ("", [code])


def test_settings_with_faults_are_told_of(tmp_path: Path) -> None:
    assert drafted(tmp_path, Wish("nyhet", "A"), "changed: i dag\n") == ("", ["KS212"])


def test_without_languages_the_written_standard_decides(tmp_path: Path) -> None:
    folder = tmp_path / "klepp"
    folder.mkdir()
    assert drafted(folder, Wish("nyhet", "A", language=Language.NN), "changed: 2026-11-01\n") == ("aktuelt/a.md", [])
