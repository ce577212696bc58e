"""A date without a year on a page that stays."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_DATED = ("aktuelt", "varsler")
"""Texts that have a date of their own; all others stay."""
_MONTHS = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    "|January|February|March|May|June|July|October|December"
)
_WORDS = frozenset(_MONTHS.lower().split("|"))
_DATE = re.compile(rf"(?<![0-9])[0-9]{{1,2}}(?:\.[ \u00a0]?|[ \u00a0])(?:{_MONTHS})\b")
_HOLIDAYS = re.compile(r"(?:1\. (?:januar|mai)|6\. februar|(?:8\. mars)|17\. mai|2[3-6]\. desember|31\. desember)\Z")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EVERY_YEAR = re.compile(
    r"\b(?:hvert år|kvart år|årlig|årleg|hele året|heile året|vanligvis|vanlegvis|normalt|alltid|every year|each year"
    rf"|usually|always)\b|\b(?:fra|frå|mellom|from|between) {_DATE.pattern} (?:til|og|to|and)\b"
    r"|\d\.? (?:til|to) (?:og med )?\d",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    if text.is_national or text.part in _DATED or _WORDS.isdisjoint(words_of(text.plain)):
        return
    explained: dict[int, bool] = {}
    for date in _DATE.finditer(text.plain):
        line = text.plain.rfind("\n", 0, date.start()) + 1
        if line not in explained:
            explained[line] = _is_explained(text, line)
        if not explained[line] and not _HOLIDAYS.match(date[0]):
            yield found(*date.span(), words=date[0])


def _is_explained(text: Text, line: int) -> bool:
    """Tell whether a line says that its dates come every year, or the part of the text below its heading the year.

    In a YAML file, what stands on other lines is about something else.
    """
    end = text.plain.find("\n", line)
    end = len(text.plain) if end < 0 else end
    if _EVERY_YEAR.search(text.plain, line, end):
        return True
    if not text.part:
        return _YEAR.search(text.plain, line, end) is not None
    starts = (0, text.body, *(heading.start for heading in text.headings), len(text.plain) + 1)
    after = bisect_right(starts, end)
    return _YEAR.search(text.plain, starts[after - 1], starts[after]) is not None


RULE = TextRule(
    fault=Fault.NO_YEAR,
    title="Dato uten årstall",
    why=(
        "En side blir stående, og den som leser «1. mars» i april, vet ikke om fristen var eller kommer. "
        "I nyheter og varsler står datoen øverst, så der er det i orden."
    ),
    examples=(
        Example(
            "Søk innen ⟦1. mars⟧.\n",
            "Søk innen 1. mars 2027.\n\n## Båndtvang\n\nFra 1. april til 20. august. Vi flagger 17. mai.\n",
        ),
        Example("Søk innen ⟦1. april⟧.\n", "Søk innen 1. april hvert år.\n", part="tjenester"),
    ),
    find=_find,
)
