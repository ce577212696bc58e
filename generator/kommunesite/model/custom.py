"""Customs: how a language writes days, numbers and money, and what it calls the languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Language

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from kommunesite.model.scalar import Clock


@dataclass(frozen=True, slots=True)
class Customs:
    """How one language writes what CLDR knows about.

    `weekdays` begin with Monday, `dated` and `yearly` are patterns of days, and `money` is that of an amount in kroner.
    `group` and `point` are what stands between thousands and before øre, `colon` what stands before minutes.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dated: str
    yearly: str
    money: str
    group: str
    point: str
    colon: str
    languages: Mapping[Language, str]

    def day(self, day: date) -> str:
        """Write a day: `21. november 2026`."""
        return self.dated.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def day_of_year(self, month: int, day: int) -> str:
        """Write a day that comes every year: `1. mars`."""
        return self.yearly.format(day=day, month=self.months[month - 1])

    def kroner(self, amount: Decimal) -> str:
        """Write an amount: `1 250 kr`, and with øre only when there are some; no space in it breaks."""
        whole, _, rest = f"{amount:,.2f}".partition(".")
        number = whole.replace(",", self.group)
        return self.money.format(amount=number if rest == "00" else f"{number}{self.point}{rest}")

    def clock(self, time: Clock) -> str:
        """Write a time of day: `09.00`."""
        return time.replace(".", self.colon)

    def language(self, language: Language) -> str:
        """Name a language, as it stands in a sentence."""
        return self.languages[language]
