from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem
from kommunesite.reading.file import LARGEST_TEXT, File, Folder, files_in, read_content, to_text, unreadable


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    content = read_content(File(path, path.name, name), problems)
    return to_text(content, name, problems) if content is not None else None


def read(path: Path, content: bytes) -> tuple[str | None, list[tuple[str, Fault]]]:
    path.write_bytes(content)
    problems: list[Problem] = []
    return read_text(path, "f", problems), [(str(each.place), each.fault) for each in problems]


def listed(folder: Path) -> tuple[list[str], list[str]]:
    """List the files of a folder, and what is wrong with the others."""
    problems: list[Problem] = []
    found = files_in(Folder(folder, "content/x"), problems)
    assert all(each.path == folder / each.relative and each.name == f"content/x/{each.relative}" for each in found)
    names = [each.relative for each in found]
    return names, [f"{each.place}: {each.fault.code} {each.sentence}" for each in problems]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        ("æøå Čđŋ".encode(), "æøå Čđŋ"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbfa", "a"),
        (unicodedata.normalize("NFD", "blåbær Kárášjohka").encode(), "blåbær Kárášjohka"),
    ],
)
def test_a_text_is_read_the_same_whatever_wrote_it(tmp_path: Path, content: bytes, text: str) -> None:
    assert read(tmp_path / "f", content) == (text, [])


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("blåbær".encode("latin-1"), "f:1:3"),
        ("a\næøå ".encode() + b"\xff", "f:2:5"),
        ("æ".encode("utf-16"), "f:1:1"),
        (b"a\r\n\xc3", "f:2:1"),
        (b"\xed\xa0\x80", "f:1:1"),
    ],
)
def test_what_is_not_utf8_is_reported_at_its_letter(tmp_path: Path, content: bytes, place: str) -> None:
    assert read(tmp_path / "f", content) == (None, [(place, Fault.NOT_UTF8)])


def test_a_file_may_be_large_but_not_too_large(tmp_path: Path) -> None:
    assert read(tmp_path / "f", b"a" * LARGEST_TEXT) == ("a" * LARGEST_TEXT, [])
    assert read(tmp_path / "f", b"a" * (LARGEST_TEXT + 1)) == (None, [("f", Fault.TOO_LARGE)])


def test_a_file_that_is_not_there_or_is_a_folder_is_reported(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_text(tmp_path / "mangler", "f", problems) is None
    assert read_text(tmp_path, "g", problems) is None
    assert [each.sentence for each in problems] == [
        "Filen kan ikke leses: den finnes ikke.",
        "Filen kan ikke leses: det er en mappe.",
    ]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "Permission denied"), "du har ikke lov til det"),
        (NotADirectoryError(20, "Not a directory"), "det er ikke en mappe"),
        (OSError(5, "Input/output error"), "Input/output error"),
        (OSError(), "ukjent feil"),
    ],
)
def test_why_a_file_cannot_be_read_is_said(error: OSError, reason: str) -> None:
    assert unreadable(error, "f").sentence == f"Filen kan ikke leses: {reason}."


@given(content=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_or_reported(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    text, faults = read(tmp_path_factory.getbasetemp() / "noe", content)
    assert (text is None) == bool(faults)
    assert text is None or "\r" not in text


def test_files_are_listed_in_one_order_and_hidden_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.md", "a/c.md", "a.md", ".skjult", ".git/config", "å/æ.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    assert listed(tmp_path) == (["a/c.md", "a.md", "b.md", "å/æ.md"], [])


def test_a_link_out_of_the_folder_is_reported_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "hemmelig").mkdir()
    (tmp_path / "hemmelig" / "nøkkel").touch()
    folder = tmp_path / "kommune"
    folder.mkdir()
    (folder / "ut").symlink_to(tmp_path / "hemmelig")
    (folder / "fil.md").symlink_to("../hemmelig/nøkkel")
    (folder / "borte.md").symlink_to("/finnes/ikke")
    assert listed(folder) == (
        [],
        [
            "content/x/borte.md: KS104 «borte.md» er en snarvei ut av kommunens mappe.",
            "content/x/fil.md: KS104 «fil.md» er en snarvei ut av kommunens mappe.",
            "content/x/ut: KS104 «ut» er en snarvei ut av kommunens mappe.",
        ],
    )


def test_a_link_inside_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    (tmp_path / "b.md").symlink_to("a.md")
    assert listed(tmp_path) == (["a.md", "b.md"], [])


SPECIAL = "Filen kan ikke leses: det er en ødelagt snarvei eller en spesialfil."


def test_broken_links_links_to_folders_and_special_files_are_reported(tmp_path: Path) -> None:
    (tmp_path / "mappe").mkdir()
    (tmp_path / "til-mappe").symlink_to("mappe")
    (tmp_path / "ring").symlink_to(tmp_path / "mangler")
    os.mkfifo(tmp_path / "ror")
    assert listed(tmp_path) == (
        [],
        [f"content/x/{name}: KS102 {SPECIAL}" for name in ("ring", "ror", "til-mappe")],
    )


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    assert listed(tmp_path / "mangler") == ([], ["content/x: KS102 Filen kan ikke leses: den finnes ikke."])


def test_a_file_is_reported_under_the_folders_name(tmp_path: Path) -> None:
    assert Folder(tmp_path, "content/x").file("a/b.md") == File(tmp_path / "a" / "b.md", "a/b.md", "content/x/a/b.md")
