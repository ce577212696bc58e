"""A phone number that nobody in Norway can have, by the plan that Nkom keeps of Norwegian numbers (E.164)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NUMBER = re.compile(r"\+?(?>[0-9](?:[ \u00a0]?[0-9]){5,})(?!-|[.:,][0-9]|\. ?[a-zæøå])")
_ASKED = re.compile(
    r"\b(?:tlf|tel|telefon(?:en|nummer(?:et)?)?|mobil|ringe?|ringje|phone|call|sms)\b[.:]?"
    r"[ \u00a0]{0,3}(?:oss |us )?(?:på |til |at |on )?\Z",
    re.IGNORECASE,
)
_WORDS = frozenset(
    ("tlf", "tel", "telefon", "telefonen", "telefonnummer", "telefonnummeret", "mobil", "ring", "ringe", "ringje")
) | {"phone", "call", "sms"}
"""All words that the question may begin with."""
_LONGEST_QUESTION = 40
_NOT_DIGITS = re.compile(r"[^\d+]")
_NORWEGIAN = re.compile(r"[2-9]\d{7}|116\d{3}|0\d{4}|1\d{3}|11[0-9]|1\d\d")
_FOREIGN = re.compile(r"(?:\+|00)(?!47)[1-9]\d{5,13}")


def _find(text: Text) -> Iterator[Finding]:
    yield from sorted((*_in_links(text), *_in_words(text)), key=lambda each: each.start)


def _in_links(text: Text) -> Iterator[Finding]:
    for link in text.links:
        if link.target.startswith("tel:") and not _is_possible(link.target.removeprefix("tel:")):
            yield found(
                link.target_start, link.target_start + len(link.target), number=link.target.removeprefix("tel:")
            )


def _in_words(text: Text) -> Iterator[Finding]:
    if _WORDS.isdisjoint(words_of(text.plain)):
        return
    for number in _NUMBER.finditer(text.plain):
        before = text.plain[max(0, number.start() - _LONGEST_QUESTION) : number.start()]
        if not _is_possible(number[0]) and _ASKED.search(before):
            yield found(*number.span(), number=number[0])


def _is_possible(number: str) -> bool:
    digits = _NOT_DIGITS.sub("", number)
    inland = re.sub(r"^(?:\+|00)47", "", digits)
    return _FOREIGN.fullmatch(digits) is not None or _NORWEGIAN.fullmatch(inland) is not None


RULE = TextRule(
    fault=Fault.WRONG_PHONE,
    title="Telefonnummer som ikke kan være riktig",
    why="Et siffer for mye eller for lite, og ingen kommer fram. Den som ringer, har ofte dårlig tid.",
    examples=(
        Example(
            "Ring ⟦22 33 44 5⟧. Eller ring [oss](⟦tel:2233445566⟧).\n",
            "Ring 22 33 44 55 1. mars. Ring 113 eller 116 117, eller +46 8 123 456 78. Ring 30 minutter før.\n",
        ),
    ),
    find=_find,
)
