from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.survey.comparison import Row, compare

MARKS = re.compile(r"\[-|-\]|\{\+|\+\}")
TEXT = st.text(alphabet="ab \n", max_size=30).map(str.strip)


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ("Likt.", "Likt.", [Row("Likt.", "Likt.")]),
        ("Det er dyrt her.", "Det er gratis her.", [Row("Det er [-dyrt-] her.", "Det er {+gratis+} her.")]),
        ("a\n\nb", "a\n\nc", [Row("a", "a"), Row("", ""), Row("[-b-]", "{+c+}")]),
        ("a", "a\nb", [Row("a", "a"), Row("", "{+b+}")]),
        ("a\nb", "b", [Row("[-a-]", ""), Row("b", "b")]),
        ("1. Finn fram.", "1. Les.\n2. Finn fram.", [Row("1. Finn fram.", "1. {+Les.\n2.+} Finn fram.")]),
        ("- a\n- b", "- a\n  - b", [Row("- a", "- a"), Row("[-- b-]", "  {+- b+}")]),
        ("a b", "a\nb", [Row("a [-b-]", "a\n{+b+}")]),
        ("a\n b", "a\n  b", [Row("a", "a"), Row(" [-b-]", "  {+b+}")]),
        ("Noe.", "", [Row("[-Noe.-]", "")]),
    ],
)
def test_what_differs_is_marked_and_the_rest_is_not(old: str, new: str, rows: list[Row]) -> None:
    assert list(compare(old, new)) == rows


@given(TEXT, TEXT)
def test_no_word_is_lost_and_only_what_is_marked_differs(old: str, new: str) -> None:
    rows = compare(old, new)
    assert MARKS.sub("", "\n".join(row.old for row in rows)).split() == old.split()
    assert MARKS.sub("", "\n".join(row.new for row in rows)).split() == new.split()
    bare_old = re.sub(r"\[-.*?-\]", "", "\n".join(row.old for row in rows), flags=re.DOTALL)
    bare_new = re.sub(r"\{\+.*?\+\}", "", "\n".join(row.new for row in rows), flags=re.DOTALL)
    assert bare_old.split() == bare_new.split()
    assert all(row.old == row.new or MARKS.search(row.old + row.new) for row in rows)
