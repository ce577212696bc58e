from __future__ import annotations

from pathlib import Path

from kommunesite.reading.source import find_sources, folders_in


def test_the_national_material_is_found_wherever_the_content_lies(tmp_path: Path) -> None:
    sources = find_sources(tmp_path)
    assert sources.catalogue.is_file()
    assert (sources.national / "tjenester").is_dir()
    assert (sources.theme / "phrases").is_dir()
    assert sources.content == tmp_path


def test_each_folder_is_a_municipality_but_the_national_one(tmp_path: Path) -> None:
    for name in ("vennesla", "nasjonalt", ".git", "alta"):
        (tmp_path / name).mkdir()
    (tmp_path / "README.md").touch()
    assert folders_in(tmp_path) == ("alta", "vennesla")
    assert folders_in(tmp_path / "mangler") == ()
