from __future__ import annotations

from decimal import Decimal

import pytest

from kommunesite.model.custom import Customs
from kommunesite.model.scalar import Clock

CUSTOMS = Customs(
    months=tuple("abcdefghijkl"),
    weekdays=tuple("abcdefg"),
    dated="{day}. {month} {year}",
    yearly="{day}. {month}",
    money="{amount}\N{NO-BREAK SPACE}kr",
    group="\N{NO-BREAK SPACE}",
    point=",",
    colon=":",
    languages={},
)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("0", "0 kr"),
        ("87.5", "87,50 kr"),
        ("1250", "1 250 kr"),
        ("1250.00", "1 250 kr"),
        ("1234567.05", "1 234 567,05 kr"),
    ],
)
def test_an_amount_is_written_with_spaces_that_do_not_break(amount: str, text: str) -> None:
    assert CUSTOMS.kroner(Decimal(amount)) == text.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_time_of_day_is_written_with_what_the_language_has_before_minutes() -> None:
    assert CUSTOMS.clock(Clock("09.00")) == "09:00"
