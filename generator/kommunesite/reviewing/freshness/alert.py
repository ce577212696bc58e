"""An alert that is over, and still lies among the texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.rule import HouseholdRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.household import Household

_VALID_TO = re.compile(r"^valid_to:[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def _find(household: Household) -> Iterator[Remark]:
    texts = {text.file: text for text in household.texts}
    for alert in household.local.alerts:
        if alert.matter.valid_to < household.today:
            place, length, text = Place(alert.file), 0, texts.get(alert.file)
            if text and (found := _VALID_TO.search(text.source, 0, text.body)):
                place, length = Place(alert.file, *text.place_of(found.start())), len(found[0])
            yield Remark(problem(Fault.OVER_ALERT, place, day=alert.matter.valid_to), length)


_ALERT = "-- varsler/brudd.md\n---\ntitle: Brudd\nlevel: warning\nvalid_from: 2026-11-01\n{until}\n---\nKok vannet.\n"

RULE = HouseholdRule(
    fault=Fault.OVER_ALERT,
    title="Varsel som er over",
    why=(
        "Det vises ikke lenger, så ingen lesere merker det. Men ligger mange gamle varsler i mappen, er det lett "
        "å endre det gale når det haster. Git tar vare på det som slettes."
    ),
    bad=_ALERT.format(until="⟦valid_to: 2026-11-03⟧"),
    good=_ALERT.format(until="valid_to: 2027-01-03"),
    find=_find,
)
