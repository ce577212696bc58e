from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.language import STANDARDS, WHOLE, Language
from kommunesite.model.scalar import Clock
from kommunesite.tools.cldr import LOCALES, PATTERNS, customs_of

CUSTOMS = {language: customs_of(language) for language in WHOLE}
DAY = date(2026, 11, 21)

each_language = pytest.mark.parametrize("language", WHOLE)
amounts = st.decimals(0, 10_000_000, places=2)


@pytest.mark.parametrize(
    ("language", "day", "yearly", "sum_of_money", "weekday"),
    [
        (Language.NB, "21. november 2026", "1. mars", "1 250 kr", "mandag"),
        (Language.NN, "21. november 2026", "1. mars", "1 250 kr", "måndag"),
        (Language.SE, "21 skábmamánnu 2026", "1 njukčamánnu", "1 250 kr", "vuossárga"),
        (Language.EN, "21 November 2026", "1 March", "NOK 1,250", "Monday"),
    ],
)
def test_a_language_writes_days_and_money_in_its_own_way(
    language: Language, day: str, yearly: str, sum_of_money: str, weekday: str
) -> None:
    customs = CUSTOMS[language]
    assert customs.day(DAY) == day
    assert customs.day_of_year(3, 1) == yearly
    assert customs.kroner(Decimal(1250)) == sum_of_money.replace(" ", "\N{NO-BREAK SPACE}")
    assert customs.weekdays[0] == weekday


@each_language
@given(day=st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_day_is_written_as_babel_writes_it(language: Language, day: date) -> None:
    names, patterns = CUSTOMS[language], PATTERNS[language]
    assert names.day(day) == format_date(day, "long", locale=patterns)
    assert names.day_of_year(day.month, day.day) == format_skeleton("MMMMd", day, locale=patterns)
    assert names.weekdays[day.weekday()] == format_date(day, "EEEE", locale=LOCALES[language])


@each_language
@given(amount=amounts)
def test_an_amount_is_written_as_babel_writes_it(language: Language, amount: Decimal) -> None:
    """But for øre, which are left out where there are none, and for the space that CLDR wants beside letters."""
    shown = format_currency(amount, "NOK", locale=LOCALES[language]).replace("NOK", "NOK\N{NO-BREAK SPACE}")
    if amount == int(amount):
        shown = shown.replace(",00", "") if language is not Language.EN else shown.removesuffix(".00")
    assert CUSTOMS[language].kroner(amount) == shown


@each_language
def test_every_language_has_a_name_in_the_others(language: Language) -> None:
    assert all(CUSTOMS[language].language(each) for each in Language)


def test_norwegian_writes_a_time_with_a_point_and_the_others_with_a_colon() -> None:
    assert {language: customs.clock(Clock("09.00")) for language, customs in CUSTOMS.items()} == {
        **dict.fromkeys(STANDARDS, "09.00"),
        Language.SE: "09:00",
        Language.EN: "09:00",
    }


def test_a_language_is_named_as_in_a_sentence() -> None:
    assert CUSTOMS[Language.NB].language(Language.SE) == "nordsamisk"
    assert CUSTOMS[Language.EN].language(Language.NN) == "Norwegian Nynorsk"
    kven = {language: customs.language(Language.FKV) for language, customs in CUSTOMS.items()}
    assert kven == {Language.NB: "kvensk", Language.NN: "kvensk", Language.SE: "kvääni", Language.EN: "Kven"}
