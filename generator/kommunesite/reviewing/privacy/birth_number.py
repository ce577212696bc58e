"""A birth number or D-number in a text: eleven digits with a date and two check digits that are right.

The rules of the digits are those of forskrift om folkeregistrering (FOR-2017-07-14-1201) kapittel 2: in a D-number 4 is
added to the first digit. The date keeps account numbers apart, nearly all of which have none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_ELEVEN = re.compile(r"(?<![\d.-])(\d{6})[ \u00a0]?(\d{5})(?![\d-]|\.\d)", re.ASCII)
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_D_NUMBER = 40


def _find(text: Text) -> Iterator[Finding]:
    for each in _ELEVEN.finditer(text.source):
        if _is_birth_number(each[1] + each[2]):
            yield found(*each.span())


def _is_birth_number(digits: str) -> bool:
    day, month = int(digits[:2]), int(digits[2:4])
    day -= _D_NUMBER if day > _D_NUMBER else 0
    is_date = 1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[month - 1]
    return is_date and not _rest(digits, _FIRST) and not _rest(digits, _SECOND)


def _rest(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11


RULE = TextRule(
    fault=Fault.BIRTH_NUMBER,
    title="Fødselsnummer i en tekst",
    why=(
        "Et fødselsnummer eller D-nummer viser hvem noen er. Det skal aldri stå på en åpen nettside. "
        "Har det vært publisert, må kommunens personvernombud få vite det: det kan være et avvik "
        "som skal meldes til Datatilsynet innen 72 timer. Nummeret i eksemplet hører til noen som blir født i 2039."
    ),
    examples=(Example("Søkeren har nummer ⟦010139 50187⟧.", "Søkeren skriver fødselsnummeret sitt i skjemaet."),),
    find=_find,
)
