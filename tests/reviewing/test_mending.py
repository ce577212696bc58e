from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reading.source import find_sources
from kommunesite.reviewing.mending import _edited, mend, write_mended
from kommunesite.reviewing.remark import Edit, Remark
from tests.reviewing.land import Land, told

PAGE = "---\ntitle: Frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\n"
FILE = "content/vennesla/sider/frivillig.md"
TRACKED = f"-- sider/frivillig.md\n{PAGE}Se [SFO](/tjenester/sfo) og [Nav](https://www.nav.no/?utm_source=x).\n"


def remark(*edits: Edit) -> Remark:
    return Remark(problem(Fault.TRACKING, Place(FILE, 1, 1), address=""), 0, edits)


def mended(land: Land, *remarks: Remark) -> tuple[str, int]:
    (found,) = mend(find_sources(land.content), remarks)
    return found.after, found.count


def test_what_is_safe_is_mended_and_found_no_more(land: Land) -> None:
    land.write(TRACKED)
    remarks = land.remarks()
    assert told(remarks) == [f"{FILE}:6:10 KS309", f"{FILE}:6:35 KS904"]
    (found,) = mend(find_sources(land.content), remarks)
    assert found.count == 2
    write_mended(found)
    assert land.remarks() == ()
    text = (land.content / "vennesla" / "sider" / "frivillig.md").read_text(encoding="utf-8")
    assert text == f"{PAGE}Se [SFO](/tjenester/sfo/) og [Nav](https://www.nav.no/).\n"
    assert not list((land.content / "vennesla").rglob(".*"))


def test_the_difference_is_shown_as_a_patch(land: Land) -> None:
    land.write(TRACKED.rstrip("\n"))
    (found,) = mend(find_sources(land.content), land.remarks())
    lines = found.difference().splitlines()
    assert lines[:2] == [f"--- {FILE}", f"+++ {FILE}"]
    assert "-Se [SFO](/tjenester/sfo) og [Nav](https://www.nav.no/?utm_source=x)." in lines
    assert "+Se [SFO](/tjenester/sfo/) og [Nav](https://www.nav.no/)." in lines
    assert lines.count("\\ No newline at end of file") == 2


def test_line_ends_and_byte_order_mark_stay_as_they_were(land: Land) -> None:
    land.write(TRACKED)
    path = land.content / "vennesla" / "sider" / "frivillig.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    (found,) = mend(find_sources(land.content), land.remarks())
    write_mended(found)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf---\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == 6
    assert b"https://www.nav.no/)" in content


def test_of_two_edits_of_one_stretch_only_the_first_is_made(land: Land) -> None:
    land.write("-- sider/frivillig.md\nabcdef")
    assert mended(land, remark(Edit(1, 3, "X")), remark(Edit(2, 4, "Y"))) == ("aXdef", 1)
    assert mended(land, remark(Edit(1, 2, "X")), remark(Edit(4, 5, "Y"))) == ("aXcdYf", 2)


def test_all_edits_of_a_remark_are_made_or_none(land: Land) -> None:
    land.write("-- sider/frivillig.md\nabcdef")
    assert mended(land, remark(Edit(0, 1, "X")), remark(Edit(0, 1, "Y"), Edit(4, 5, "Z"))) == ("Xbcdef", 1)


def test_a_file_that_is_gone_is_passed_over(land: Land) -> None:
    assert list(mend(find_sources(land.content), [remark(Edit(0, 0, "X"))])) == []


EDITS = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5), st.text("XYZ", max_size=3)), max_size=8)


@given(EDITS)
def test_whatever_the_edits_the_rest_of_the_text_stands(found: list[tuple[int, int, str]]) -> None:
    """Of a text of small letters, edits in capitals take away only what they cover."""
    source = "abcdefghijklmnopqrstuvwxyz"
    groups = [(Edit(start, start + length, text),) for start, length, text in found]
    after, count = _edited(source, groups)
    covered = {at for edits in groups for edit in edits for at in range(edit.start, edit.end)}
    assert [letter for letter in after if letter.islower()] == sorted(letter for letter in after if letter.islower())
    assert {letter for at, letter in enumerate(source) if at not in covered} <= set(after)
    assert count <= len(groups)
