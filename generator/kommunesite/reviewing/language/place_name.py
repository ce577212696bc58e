"""The name of a municipality, a county or an administrative centre, written otherwise than in the register."""

from __future__ import annotations

import re
from functools import cache
from itertools import product, zip_longest
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.readability import WORD
from kommunesite.reading.register import names_of, read_register
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import words_of
from kommunesite.tools.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NAME = re.compile(rf"(?<![\w/.@«-]){WORD.pattern}(?![\w/@-]|\.\w)")
_ALIKE = {"ø": "øöo", "å": "åa", "æ": ("æ", "ä", "ae"), "-": "- ", " ": " -"}
"""What people write for a letter that their keyboard lacks; other letters are written without their accents."""
_SHORTEST = 5
"""Shorter names are looked for with Swedish letters only: «As» and «Bo» mean other things than «Ås» and «Bø»."""
_ALSO_FIRST_NAMES = frozenset({"arnes", "donna", "raisa"})


@cache
def _misspellings() -> Mapping[str, str]:
    """Give for each likely misspelling, in small letters, the name as the register has it."""
    every = (name for each in read_register() for name in (*names_of(each), each.centre, each.county))
    names = {name for name in every if name[:1].isupper()}
    known = {name.lower() for name in names} | _ALSO_FIRST_NAMES
    pairs = ((each, name) for name in sorted(names) if "(" not in name for each in _variants(name))
    return {each: name for each, name in pairs if each not in known}


def _variants(name: str) -> Iterator[str]:
    letters = (_ALIKE.get(letter, letter if letter.isascii() else (letter, fold(letter))) for letter in name.lower())
    for each in map("".join, product(*letters)):
        if len(name) >= _SHORTEST or not {"ä", "ö"}.isdisjoint(each):
            yield each


@cache
def _signs() -> frozenset[str]:
    """Give the words that a text must have some of: the longest one of each misspelling."""
    longest = {max(reversed(re.split("[ -]", each)), key=len) for each in _misspellings()}
    return frozenset((*longest, *(f"{word}s" for word in longest)))


def _find(text: Text) -> Iterator[Finding]:
    if _signs().isdisjoint(words_of(text.plain)):
        return
    known, taken = _misspellings(), 0
    for start, words in _candidates(text.plain):
        right = known.get(words.lower())
        if right and start >= taken and not words.isupper():
            taken = start + len(words)
            yield found(start, taken, right, name=words, right=right)


def _candidates(plain: str) -> Iterator[tuple[int, str]]:
    """Give all that could be a name: each word with a capital letter, before that with the next, and without an s."""
    names = [each for each in _NAME.finditer(plain) if each[0][0].isupper()]
    for one, other in zip_longest(names, names[1:]):
        start, word = one.start(), one[0]
        both = plain[start : other.end()] if other and other.start() == one.end() + 1 else ""
        for words in (both, both.removesuffix("s"), word, word.removesuffix("s")):
            yield start, words


RULE = TextRule(
    fault=Fault.PLACE_NAME,
    title="Stedsnavn som er skrevet feil",
    why=(
        "Et navn skal skrives slik det er fastsatt, også på samisk og kvensk. Det står i lov om stadnavn. "
        "Registeret har navnene på kommuner, fylker og stedene kommunene styres fra. "
        "Med feil bokstaver finner heller ikke søket navnet."
    ),
    examples=(
        Example(
            "Bussen går til ⟦Tromsö⟧, ⟦Sør Varanger⟧ og ⟦Karasjohka⟧.\n",
            "Bussen går til Tromsø, Sør-Varanger, Kárášjohka og Donnas kafé.\n",
        ),
    ),
    find=_find,
)
