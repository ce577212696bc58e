from __future__ import annotations

from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.kept import Kept, Pile, keep


def kept_of(folder: Path, known: Pile[bytes], but: str = "") -> Kept[bytes] | None:
    """Keep a file whose record is its bytes, turned round so that it shows who made it."""
    return keep(Folder(folder, "content/x").file("a"), known, lambda content: content[::-1], [], but)


def test_a_file_is_read_again_only_when_its_bytes_or_something_else_has_changed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    first = kept_of(tmp_path, {}, "nb")
    assert first is not None
    assert first.record == b"cba"
    known = {"content/x/a": Kept(first.mark, b"kjent")}
    assert kept_of(tmp_path, known, "nb") is known["content/x/a"]
    assert kept_of(tmp_path, known, "nn") == Kept(first.mark[:-2] + "nn", b"cba")
    assert kept_of(tmp_path, {"content/x/b": known["content/x/a"]}, "nb") == first
    (tmp_path / "a").write_bytes(b"abd")
    changed = kept_of(tmp_path, known, "nb")
    assert changed is not None
    assert changed.record == b"dba"


def test_a_file_that_cannot_be_opened_or_read_gives_nothing(tmp_path: Path) -> None:
    problems: list[Problem] = []
    file = Folder(tmp_path, "content/x").file("a")
    assert keep(file, {}, bytes, problems) is None
    assert [each.fault for each in problems] == [Fault.UNREADABLE]
    file.path.write_bytes(b"abc")
    assert keep(file, {}, lambda _: None, problems) is None
