from __future__ import annotations

from pathlib import Path

from kommunesite.reading.source import find_sources, folders_in, path_of, read_source


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


def test_a_file_is_found_by_the_name_that_problems_give_it(tmp_path: Path) -> None:
    sources = find_sources(tmp_path)
    assert path_of(sources, "content/vennesla/sider/om.md") == tmp_path / "vennesla" / "sider" / "om.md"
    assert path_of(sources, "content/nasjonalt/sider/om.md") == sources.national / "sider" / "om.md"
    assert path_of(sources, "services.yaml") == sources.catalogue
    assert path_of(sources, "phrases/nb.yaml") == sources.theme / "phrases" / "nb.yaml"


def test_a_file_is_read_as_texts_are_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("\ufeffå\r\n".encode())
    assert read_source(find_sources(tmp_path), "content/a.md") == "å\n"
    assert read_source(find_sources(tmp_path), "content/b.md") is None
