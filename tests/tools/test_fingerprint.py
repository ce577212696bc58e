from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.document import Html
from kommunesite.model.language import Language
from kommunesite.tools.fingerprint import digest, fingerprint


@dataclass(frozen=True, slots=True)
class One:
    """A record."""

    text: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another record with the same field."""

    text: str


DIFFERENT: list[tuple[object, object]] = [
    ("a", "b"),
    ("1", 1),
    (1, 1.0),
    (1, True),
    (("a", "b"), ("ab",)),
    (("a", ("b",)), (("a",), "b")),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    (One("a"), Other("a")),
    (One("a"), One("b")),
    (Language.NB, Language.NN),
    (date(2026, 1, 2), date(2026, 2, 1)),
    (Decimal("1.0"), Decimal("1.00")),
    (None, "None"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_records_have_different_fingerprints(one: object, other: object) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_records_are_named_one_by_one() -> None:
    assert fingerprint("a", "b") != fingerprint("ab")
    assert fingerprint("a", "b") != fingerprint("b", "a")
    assert fingerprint(("a",)) != fingerprint("a")


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprint(One("æ"), Language.NB, date(2026, 11, 21)) == "8b46b8fea2c81376e5bc33db86a97d0e"
    assert digest(b"") == "99aa06d3014798d86001c324468d497f"


def test_html_is_named_by_its_text() -> None:
    assert fingerprint(Html("<p>")) == fingerprint(Html("<p>"))


@given(st.text(), st.text())
def test_only_equal_texts_share_a_fingerprint(one: str, other: str) -> None:
    assert (fingerprint(One(one)) == fingerprint(One(other))) == (one == other)


@given(st.binary())
def test_a_digest_is_32_small_hexadecimal_digits(content: bytes) -> None:
    assert len(digest(content)) == 32
    assert set(digest(content)) <= set("0123456789abcdef")
