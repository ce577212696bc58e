from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.scalar import Slug
from kommunesite.tools.open_data import compact, listing

TEXTS = st.text(st.characters(codec="utf-8"))


@given(
    st.recursive(
        TEXTS | st.integers(-9, 9) | st.booleans() | st.none(),
        lambda each: st.lists(each) | st.dictionaries(TEXTS, each),
    )
)
def test_a_value_is_written_as_short_as_it_can_be(value: object) -> None:
    assert compact(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_a_text_with_a_type_of_its_own_is_a_text() -> None:
    assert compact({Slug("a"): (Slug("b"),)}) == '{"a":["b"]}'


def test_what_has_no_form_is_refused() -> None:
    with pytest.raises(NotImplementedError, match="complex"):
        compact({"a": 1j})


def test_each_entry_of_a_list_stands_on_a_line() -> None:
    assert listing({"a": 1}, "b", ("2", "3")) == b'{"a":1,"b":[\n2,\n3\n]}\n'
