"""Removal: the output holds exactly the sites that were asked for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kommunesite.building.books import BOOKS, Books
from kommunesite.building.lock import hold
from kommunesite.building.removal import others_in, remove_site
from kommunesite.model.fault import Fault
from tests.building.country import Country, everything, make_country


@pytest.fixture
def country(tmp_path: Path, known_country: Path) -> Country:
    country = make_country(tmp_path / "country", known_country)
    country.build()
    return country


def test_a_site_that_is_removed_leaves_nothing_and_names_its_files(country: Country, tmp_path: Path) -> None:
    output = country.root / "site"
    assert others_in(output, ("oslo", "vennesla")) == ("sogndal",)
    report = remove_site(output, "sogndal")
    assert "index.html" in report.removed
    assert not report.problems
    shutil.rmtree(country.path("content/sogndal"))
    country.build(tmp_path / "clean")
    assert everything(output) == everything(tmp_path / "clean")
    assert others_in(output, ("oslo", "vennesla")) == ()


@pytest.mark.parametrize("acts", [1, 2, 3])
def test_a_removal_that_was_killed_after_some_of_its_acts_is_taken_up(country: Country, acts: int) -> None:
    output = country.root / "site"
    books = Books(output)
    (output / "sogndal").rename(books.draft("sogndal"))
    for path in (books.seen("sogndal"), books.manifest("sogndal"))[: acts - 1]:
        path.unlink()
    with hold(output):
        for slug in others_in(output, ("oslo", "vennesla")):
            remove_site(output, slug)
    assert not [name for name in everything(output) if "sogndal" in name]


def test_books_go_last(country: Country, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the folder is there, the next build can see whose it is."""

    def stop(_self: Path, _target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", stop)
        with pytest.raises(KeyboardInterrupt):
            remove_site(country.root / "site", "oslo")
    assert others_in(country.root / "site", ("sogndal", "vennesla")) == ("oslo",)


def test_folders_of_others_are_not_ours(country: Country) -> None:
    output = country.root / "site"
    (output / "bilder").mkdir()
    (output / "bilder" / "a.jpg").touch()
    assert others_in(output, ("oslo", "sogndal", "vennesla")) == ()


def test_a_site_that_cannot_be_removed_is_reported(country: Country) -> None:
    output = country.root / "site"
    (output / BOOKS / "oslo.seen").unlink()
    (output / BOOKS / "oslo.seen").mkdir()
    assert [each.fault for each in remove_site(output, "oslo").problems] == [Fault.OUTPUT]
