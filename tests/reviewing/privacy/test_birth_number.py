from __future__ import annotations

import pytest

from kommunesite.model.language import Language
from kommunesite.reviewing.privacy.birth_number import RULE
from kommunesite.reviewing.text import text_of


def found(source: str) -> list[str]:
    text = text_of("content/vennesla/sider/om.md", source, Language.NB)
    return [source[each.start : each.end] for each in RULE.find(text)]


@pytest.mark.parametrize("number", ["01013950187", "010139 50187", "41013950170", "010139\u00a050187"])
def test_a_number_with_a_date_and_right_check_digits_is_found(number: str) -> None:
    assert found(f"Nr. {number}, takk.") == [number]


@pytest.mark.parametrize(
    "number",
    [
        "01013950186",  # the second check digit is wrong
        "01013950197",  # the first is
        "01133950187",  # there is no thirteenth month
        "0101.39.50187",  # a bank account
        "010139501870",
        "901013950187",
        "1.01013950187",
    ],
)
def test_other_numbers_are_let_be(number: str) -> None:
    assert found(f"Nr. {number}, takk.") == []


def test_a_number_is_found_where_readers_do_not_see_it_too() -> None:
    assert found("---\ntitle: 010139 50187\n---\n`01013950187` [x](/41013950170/)\n") == [
        "010139 50187",
        "01013950187",
        "41013950170",
    ]
