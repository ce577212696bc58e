from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.telling.excerpt import excerpt_of, plain
from kommunesite.reviewing.verdict import Verdict

FILE = "content/vennesla/sider/om.md"


def remark(column: int, length: int, line: int = 1) -> Remark:
    return Remark(problem(Fault.EMBED, Place(FILE, line, column), code=""), length)


def test_a_short_line_is_shown_whole_with_its_stretch() -> None:
    found = excerpt_of(Verdict((), {FILE: ["Se [SFO](/x/)."]}), remark(10, 3), 72)
    assert found is not None
    assert found.text[found.start : found.start + found.length] == "/x/"


def test_of_a_long_line_as_much_is_shown_as_fits_around_the_stretch() -> None:
    line = "ord " * 100 + "her" + " ord" * 100
    found = excerpt_of(Verdict((), {FILE: [line]}), remark(401, 3), 40)
    assert found is not None
    assert len(found.text) == 40
    assert (found.text[0], found.text[-1]) == ("…", "…")
    assert found.text[found.start : found.start + found.length] == "her"


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=200),
    st.integers(0, 250),
    st.integers(0, 250),
    st.integers(10, 80),
)
def test_what_is_marked_lies_in_what_is_shown(line: str, column: int, length: int, width: int) -> None:
    found = excerpt_of(Verdict((), {FILE: [line]}), remark(column, length), width)
    assert found is not None
    assert len(found.text) <= width
    assert 0 <= found.start <= len(found.text)
    assert found.length >= 1
    assert found.start + found.length <= max(len(found.text), found.start + 1)


def test_a_whole_file_and_a_file_that_is_gone_have_no_excerpt() -> None:
    assert excerpt_of(Verdict((), {FILE: ["x"]}), remark(0, 0, line=0), 72) is None
    assert excerpt_of(Verdict((), {}), remark(1, 1), 72) is None
    assert excerpt_of(Verdict((), {FILE: ["x"]}), remark(1, 1, line=2), 72) is None


def test_an_identity_number_is_not_said_once_more() -> None:
    secret = Remark(problem(Fault.BIRTH_NUMBER, Place(FILE, 1, 4)), 12)
    found = excerpt_of(Verdict((), {FILE: ["Nr 010139 50187 i 2026."]}), secret, 72)
    assert found is not None
    assert found.text == "Nr •••••• ••••• i 2026."


def test_nothing_that_is_shown_can_move_the_cursor_or_turn_the_writing() -> None:
    assert plain("a\x1b[31m\tb\u202ec\r") == "a�[31m b�c�"
