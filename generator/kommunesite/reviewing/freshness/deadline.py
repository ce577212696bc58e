"""A text that asks people to do something by a day that has passed."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.household import Household
    from kommunesite.reviewing.text import Text

_MONTHS = (
    ("januar", "january"),
    ("februar", "february"),
    ("mars", "march"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("desember", "december"),
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_ASKS = (
    r"frist(?:en)?|søk(?:e|er|nad|naden|nadsfristen)? (?:innen|innan|før|senest|seinast)|senest|seinast|innen|innan"
    r"|meld (?:deg|dere|dykk) på|påmelding|apply by|sign up by|register by|no later than|deadline"
)
_DATED = re.compile(
    rf"\b(?:{_ASKS})\b[^\n.!?]{{0,60}}?"
    rf"(?P<date>\b(?P<day>\d{{1,2}})\.? ?(?P<month>{'|'.join(_NUMBERS)}) (?P<year>20\d\d)\b"
    r"|\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)\b)",
    re.IGNORECASE,
)


def _find(household: Household) -> Iterator[Remark]:
    over = {each.file for each in household.local.news if not each.matter.is_current(household.today)}
    over |= {each.file for each in household.local.alerts if not each.matter.is_current(household.today)}
    for text in household.texts:
        if text.file not in over:
            yield from _in_text(text, household.today)


def _in_text(text: Text, today: datetime.date) -> Iterator[Remark]:
    if not text.plain or "20" not in text.plain:
        return
    for found in _DATED.finditer(text.plain):
        day = _day_of(found)
        if day and day < today:
            place = Place(text.file, *text.place_of(found.start("date")))
            yield Remark(problem(Fault.PAST_DATE, place, day=found["date"]), len(found["date"]))


def _day_of(found: re.Match[str]) -> datetime.date | None:
    month = _NUMBERS[found["month"].lower()] if found["month"] else int(found["m"])
    try:
        return datetime.date(int(found["year"] or found["y"]), month, int(found["day"] or found["d"]))
    except ValueError:
        return None


_PAGE = "-- sider/frivillig.md\n---\ntitle: Frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\n{text}\n"

RULE = HouseholdRule(
    fault=Fault.PAST_DATE,
    title="Frist som har gått ut, i en tekst",
    why=(
        "Leseren blir bedt om å gjøre noe som det er for sent å gjøre, og kan ikke vite om tilbudet finnes lenger. "
        "Fristen for en tjeneste står best under «deadline» i services.yaml: da sier siden fra selv når den er ute."
    ),
    bad=_PAGE.format(text="Søk innen ⟦1. mars 2026⟧. Påmelding til kurset: senest ⟦15.04.2026⟧."),
    good=_PAGE.format(text="Søk innen 1. mars 2027. Kommunen ble slått sammen 1. januar 2020."),
    find=_find,
)
