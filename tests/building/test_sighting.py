from __future__ import annotations

from pathlib import Path

from kommunesite.building.sighting import everything_below, visible_below

NAMES = ["b/c", "b/a", "a/d", "c", "a-b/e", "å"]


def grown(folder: Path, names: list[str]) -> str:
    """Make the same files in some order, which is the order that the file system tells them in, or its reverse."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return str(folder)


def test_a_folder_is_listed_in_an_order_that_does_not_depend_on_the_file_system(tmp_path: Path) -> None:
    forth, back = grown(tmp_path / "forth", NAMES), grown(tmp_path / "back", NAMES[::-1])
    assert list(everything_below(forth)) == list(everything_below(back))
    assert list(everything_below(forth)) == ["", "a/", "a/d", "a-b/", "a-b/e", "b/", "b/a", "b/c", "c", "å"]


def test_what_is_hidden_is_left_out(tmp_path: Path) -> None:
    folder = grown(tmp_path, ["a", ".b", "c/.d", ".e/f"])
    assert list(visible_below(folder)) == ["", "a", "c/"]
