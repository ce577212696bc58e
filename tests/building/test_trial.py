"""A trial shows what a build would publish."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.building.national import national_inputs
from kommunesite.building.trial import try_site
from tests.building.country import Country, make_country, news

DRAFT = news("Hemmelig").replace("date:", "draft: true\ndate:")


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory, known_country: Path) -> Country:
    """Make a little country with a draft, a news text and a picture."""
    made = make_country(tmp_path_factory.mktemp("trial"), known_country)
    made.write("content/vennesla/aktuelt/ute.md", news("Ute"))
    made.write("content/vennesla/aktuelt/hemmelig.md", DRAFT)
    made.write("content/vennesla/media/sol.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    made.build()
    return made


def test_a_trial_makes_the_files_of_a_build_to_the_byte(country: Country) -> None:
    request = country.request(country.root / "site")
    trial = try_site(request, "vennesla", national_inputs(request.sources))
    folder = request.output / "vennesla"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {name: make() for name, make in trial.files.items()} == files
    assert not trial.problems


def test_a_draft_is_never_published(country: Country) -> None:
    folder = country.root / "site" / "vennesla"
    assert (folder / "aktuelt" / "ute" / "index.html").is_file()
    assert not [path for path in folder.rglob("*") if "hemmelig" in path.name]
    assert not [path for path in folder.rglob("*.*") if path.is_file() and b"Hemmelig" in path.read_bytes()]


def test_a_link_to_a_draft_is_a_dead_one(tmp_path: Path, known_country: Path) -> None:
    country = make_country(tmp_path, known_country)
    country.write("content/vennesla/aktuelt/hemmelig.md", DRAFT)
    country.write("content/vennesla/aktuelt/ute.md", news("Ute", body="[Les](/aktuelt/hemmelig/)"))
    codes = [each.fault.code for each in country.build()["vennesla"].problems]
    assert codes == ["KS309"]


def test_faulty_national_material_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    country = make_country(tmp_path)
    country.change("services.yaml", "topics: [skole]", "topics: [finnes-ikke]")
    request = replace(country.request(tmp_path / "site"), beside=("vennesla",))
    trial = try_site(request, "vennesla", national_inputs(request.sources))
    assert trial.problems
    assert not trial.files


def test_what_is_no_municipality_has_no_files(tmp_path: Path) -> None:
    country = make_country(tmp_path)
    request = country.request(tmp_path / "site")
    assert not try_site(request, "finnes-ikke", national_inputs(request.sources)).files
