"""A page or a text about a service that nobody has gone through for long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kommunesite.reviewing.household import Household

YEARS = 2
"""How long a text may stand without anybody reading it through."""
_CHANGED = re.compile(r"^changed:[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def _find(household: Household) -> Iterator[Remark]:
    texts = {text.file: text for text in household.texts}
    local = household.local
    days = {each.file: each.matter.changed for each in local.pages}
    days |= {each.file: each.matter.changed for each in local.service_texts}
    for file, day in days.items():
        if _is_old(day, household.today):
            place, length, text = Place(file), 0, texts.get(file)
            if text and (found := _CHANGED.search(text.source, 0, text.body)):
                place, length = Place(file, *text.place_of(found.start())), len(found[0])
            yield Remark(problem(Fault.OLD_TEXT, place, day=day, years=YEARS), length)


def _is_old(changed: date, today: date) -> bool:
    return (changed.year + YEARS, changed.month, changed.day) < (today.year, today.month, today.day)


_PAGE = "-- sider/frivillig.md\n---\ntitle: Frivillig\ndescription: Bli med.\n{changed}\n---\nBli med.\n"

RULE = HouseholdRule(
    fault=Fault.OLD_TEXT,
    title="Tekst som ingen har lest på lenge",
    why=(
        "Regler, priser og navn endrer seg. Datoen i «changed» står på siden og sier når noen sist gikk gjennom "
        "teksten. Den skal ikke endres uten at noen har lest."
    ),
    bad=_PAGE.format(changed="⟦changed: 2024-03-01⟧"),
    good=_PAGE.format(changed="changed: 2026-03-01"),
    find=_find,
)
