from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.basis import Basis
from kommunesite.model.language import Language
from kommunesite.model.problem import Problem
from kommunesite.model.scalar import Slug
from kommunesite.reading.file import Folder
from kommunesite.survey.basis import basis_text, read_basis
from kommunesite.tools.decode import decode
from tests.building.country import Country, make_country, published

SECTIONS = st.dictionaries(
    st.sampled_from(["about", "cost", "no", "1"]),
    st.text(min_size=1).map(lambda text: "\n".join(text.split("\n")).strip()).filter(bool),
    min_size=1,
)
SERVICES = st.dictionaries(
    st.sampled_from([Slug("sfo"), Slug("bibliotek"), Slug("2027")]),
    st.dictionaries(st.sampled_from(Language), SECTIONS, min_size=1),
)


@given(SERVICES)
def test_a_basis_is_read_as_it_was_written(services: dict[Slug, dict[Language, dict[str, str]]]) -> None:
    problems: list[Problem] = []
    assert decode(basis_text(Basis(services)), Basis, "grunnlag.yaml", problems) == Basis(services), problems


def read(folder: Path) -> tuple[Basis | None, list[str]]:
    problems: list[Problem] = []
    basis = read_basis(Folder(folder, "content/vennesla"), problems)
    return basis, [f"{each.place}: {each.fault.code}" for each in problems]


def test_without_a_file_nothing_has_been_accepted(tmp_path: Path) -> None:
    assert read(tmp_path) == (Basis(), [])


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "vennesla").mkdir()
    (tmp_path / "hemmelig.yaml").write_text("passord: hemmelig\n", encoding="utf-8")
    (tmp_path / "vennesla" / "grunnlag.yaml").symlink_to("../hemmelig.yaml")
    assert read(tmp_path / "vennesla") == (Basis(), [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("services:\n  sfo: {nb: {about: }}\n", [":2:21: KS211", ": KS516"]),
        ("services:\n  SFO: {nb: {about: a}}\n", [":2:3: KS212", ": KS516"]),
        ("services: {}\nchanged: 2026-11-01\n", [":2:1: KS208", ": KS516"]),
        ("", [": KS214", ": KS516"]),
        ("\t", [":1:1: KS202", ": KS516"]),
    ],
)
def test_faults_are_located_and_how_to_mend_them_is_said(tmp_path: Path, text: str, said: list[str]) -> None:
    (tmp_path / "grunnlag.yaml").write_text(text, encoding="utf-8")
    assert read(tmp_path) == (None, [f"content/vennesla/grunnlag.yaml{each}" for each in said])


@pytest.mark.parametrize("text", [basis_text(Basis()), "<<<<<<< HEAD\n", "services: 1\n"])
def test_a_site_is_built_as_without_it_sound_or_broken(tmp_path: Path, known_country: Path, text: str) -> None:
    country: Country = make_country(tmp_path, known_country)
    country.build()
    before = published(tmp_path / "site")
    country.write("content/vennesla/grunnlag.yaml", text)
    report = country.build()["vennesla"]
    assert (report.is_built, report.problems, report.warnings, report.written) == (True, (), (), ())
    assert published(tmp_path / "site") == before
