from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.tools.whole import write_whole


def test_a_file_is_made_and_then_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert write_whole(path, b"en")
    before = path.stat()
    assert not write_whole(path, b"en")
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert write_whole(path, b"to")
    assert path.read_bytes() == b"to"
    assert list(tmp_path.iterdir()) == [path]


def test_who_reads_while_it_is_written_sees_the_old_bytes_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "a"
    write_whole(path, b"en")
    with path.open("rb") as reader:
        write_whole(path, b"to")
        assert reader.read() == b"en"


def test_a_draft_that_was_left_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / ".a.new").write_bytes(b"an older and longer draft")
    write_whole(tmp_path / "a", b"en")
    assert (tmp_path / "a").read_bytes() == b"en"


def test_when_it_cannot_be_moved_into_place_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="a"):
        write_whole(tmp_path / "a", b"en")
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
    assert not list((tmp_path / "a").iterdir())


def test_a_draft_may_lie_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    write_whole(tmp_path / "a", b"en", tmp_path / "drafts" / "x")
    assert (tmp_path / "a").read_bytes() == b"en"
    assert not list((tmp_path / "drafts").iterdir())
