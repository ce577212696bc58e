"""A date without a year on a page that stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_PARTS = ("sider", "tjenester")
"""Where texts stay; news and alerts have a date of their own."""
_MONTHS = (
    r"(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
    r"|January|February|March|May|June|July|October|December)\b"
)
_DATE = re.compile(rf"\b\d{{1,2}}\.?[ \u00a0]{_MONTHS}")
_HOLIDAYS = re.compile(r"(?:1\. (?:januar|mai)|6\. februar|(?:8\. mars)|17\. mai|2[3-6]\. desember|31\. desember)\Z")
_EVERY_YEAR = re.compile(
    r"\b(?:19|20)\d\d\b|\bhvert år|\bkvart år|\bårleg|\bårlig|\bhele året|\bheile året|\bvanligvis|\bvanlegvis|\balltid"
    r"|\b(?:every|each) year|\busually|\b(?:fra|frå|mellom|from|between)\b[^.\n]*\d\.? (?:til|og|to|and)\b"
    r"|\d\.? (?:til|to) (?:og med )?\d",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    if text.is_national or text.part not in _PARTS:
        return
    for date in _DATE.finditer(text.plain):
        if not _HOLIDAYS.match(date[0]) and not _EVERY_YEAR.search(_around(text, date.start())):
            yield found(*date.span(), words=date[0])


def _around(text: Text, position: int) -> str:
    """Give what the year may stand in: the heading above and all that is under it; of the front matter, all."""
    starts = [text.body, *(heading.start for heading in text.headings)]
    if position < text.body:
        return text.plain[: text.body]
    start = max(each for each in starts if each <= position)
    return text.plain[start : min((each for each in starts if each > position), default=len(text.plain))]


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
