"""New files: all of them or none, and never in the place of another."""

from __future__ import annotations

from pathlib import Path

from kommunesite.editing.creation import create
from kommunesite.model.fault import Fault

FILES = {"a.md": b"1\n", "b/c.md": b"2\n", "d.md": b"3\n"}


def found(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_new_files_are_written_with_their_folders(tmp_path: Path) -> None:
    assert create(tmp_path / "ny", FILES) == ()
    assert found(tmp_path / "ny") == FILES


def test_where_any_of_them_is_there_all_such_are_named_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.md").write_bytes(b"min")
    (tmp_path / "d.md").symlink_to("borte")
    problems = create(tmp_path, FILES)
    assert [each.fault for each in problems] == [Fault.ALREADY_THERE] * 2
    assert [Path(each.place.file).name for each in problems] == ["c.md", "d.md"]
    assert found(tmp_path) == {"b/c.md": b"min"}


def test_when_one_cannot_be_written_those_before_it_are_taken_back(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"en fil")
    (problem,) = create(tmp_path, FILES)
    assert problem.fault is Fault.UNWRITTEN
    assert found(tmp_path) == {"b": b"en fil"}
