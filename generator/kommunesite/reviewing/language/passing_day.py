"""Words for a day that mean another day tomorrow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_LASTING = ("sider", "tjenester")
"""Where «i dag» means nowadays; in news, alerts and short notes it is a day."""
_SIGNS = ("i dag", "i morg", "i går", "i kveld", "today", "tomorrow", "yesterday", "tonight")
_DAY = re.compile(
    r"\b(?<!enn )(?<!som )(?<!«)(?:i (?P<now>dag)|i (?:morgen|morgon|går|kveld)"
    r"|(?P<today>today)|tomorrow|yesterday|tonight)\b",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    if not text.is_national and _may_hold(text.plain.lower()):
        for day in _DAY.finditer(text.plain):
            if text.part not in _LASTING or not (day["now"] or day["today"]):
                yield found(*day.span(), words=day[0])


def _may_hold(small: str) -> bool:
    return any(sign in small for sign in _SIGNS)


RULE = TextRule(
    fault=Fault.PASSING_DAY,
    title="«I dag», «i morgen» og lignende",
    why=(
        "Teksten blir lest i morgen også, og mange finner den i et søk lenge etter. Da betyr «i morgen» feil dag. "
        "På sider om det som varer, betyr «i dag» det samme som «nå», og er i orden."
    ),
    examples=(
        Example(
            "Vannet blir stengt ⟦i morgen⟧ klokka 9.\n",
            "Vannet blir stengt tirsdag 24. november 2026 klokka 9. Før var her en fabrikk. I dag er her boliger.\n",
        ),
        Example("⟦I dag⟧ åpner badet.\n", "Badet åpner 24. november 2026.\n", part="aktuelt"),
    ),
    find=_find,
)
