from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.language import Language
from kommunesite.model.scalar import Slug
from kommunesite.tools.literal import literal_of


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (str, " a b ", "a b"),
        (int, "0012", 12),
        (bool, "true", True),
        (bool, "false", False),
        (Decimal, "1250.50", Decimal("1250.50")),
        (datetime.date, "2026-11-21", datetime.date(2026, 11, 21)),
        (Language, "nn", Language.NN),
        (Slug, "a-b", Slug("a-b")),
    ],
)
def test_a_text_means_what_its_type_says(kind: type, text: str, value: object) -> None:
    found = literal_of(kind).parse(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (str, " "),
        (int, "12345"),
        (int, "-1"),
        (bool, "True"),
        (bool, "no"),
        (Decimal, "1,5"),
        (Decimal, "1.505"),
        (datetime.date, "20261121"),
        (datetime.date, "2026-02-30"),
        (Language, "no"),
        (Slug, "A"),
    ],
)
def test_another_text_is_refused(kind: type, text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        literal_of(kind).parse(text)


def test_advice_names_the_nearest_of_some_fixed_values_else_how_to_write() -> None:
    assert literal_of(Language).advice_on("nnn") == "Mente du «nn»?"
    assert literal_of(Language).advice == "Du kan bruke: nb, nn, se, sma, smj, fkv, en."
    assert literal_of(int).advice_on("x") == literal_of(int).advice


@given(st.text(" \n\t\u00a0\u2028\x1c\x85a") | st.text())
def test_a_text_is_taken_when_it_has_the_form_of_one(text: str) -> None:
    literal = literal_of(str)
    assert literal.form is not None
    if literal.form.fullmatch(text):
        assert literal.parse(text) == text.strip()
    else:
        with pytest.raises(ValueError, match=r".*"):
            literal.parse(text)
