"""Strays: words of one written standard in a text of the other, by a list for each."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kommunesite.model.language import STANDARDS, Language
from kommunesite.reading.nynorsk import listed_in, read_pairs
from kommunesite.reading.readability import WORD
from kommunesite.reviewing.rule import found
from kommunesite.reviewing.wordlist import read_rows, said, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NAME_BEFORE = re.compile(r"\w[^\S\n]+[^\W\d_]+[^\S\n]+$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\S\n]+$")
_LONGEST_LOOK = 80
_MANY = 8
_MUCH = 0.07
"""Nineteen of twenty national texts have more strays than this, were they taken for texts in the other standard."""


def strays_in(text: Text) -> tuple[Finding, ...]:
    """Give the words that the language of a municipality's own text has not, but its other written standard has."""
    is_national_nynorsk = text.is_national and text.language is Language.NN
    if text.language not in STANDARDS or is_national_nynorsk:
        return ()
    pairs = _foreign_to(text.language)
    return () if pairs.keys().isdisjoint(words_of(text.plain)) else tuple(_outside_names(text, pairs))


def find_strays(language: Language, text: Text) -> Iterator[Finding]:
    """Find them in a text in one language; one that is in the other as a whole is told of in one sentence elsewhere."""
    strays = strays_in(text) if text.language is language else ()
    if not text.part or not is_in_the_other(text, strays):
        yield from strays


def is_in_the_other(text: Text, strays: Sequence[Finding]) -> bool:
    """Tell whether a text with these strays must be in the other written standard as a whole."""
    return len(strays) >= _MANY and len(strays) > _MUCH * len(WORD.findall(text.plain))


@cache
def _foreign_to(language: Language) -> Mapping[str, str]:
    """Give what is not to stand in a text, with what to write; reading knows what is not nynorsk."""
    if language is Language.NN:
        return read_pairs()
    return {row["words"]: row["plain"] for row in read_rows("language/nynorsk")}


def _outside_names(text: Text, pairs: Mapping[str, str]) -> Iterator[Finding]:
    """Leave alone what stands in a name such as «Firda vidaregåande skule»."""
    named_until = -1
    for start, word, right in listed_in(text.plain, pairs):
        before = text.plain[max(0, start - _LONGEST_LOOK) : start]
        if _follows_name(before) or (named_until >= 0 and text.plain[named_until:start].isspace()):
            named_until = start + len(word)
        elif not word.isupper():
            yield found(start, start + len(word), word=word, right=said(right))


def _follows_name(before: str) -> bool:
    """Tell whether the word before has a capital letter inside a sentence, so that a name may go on here."""
    last = _WORD_BEFORE.search(before)
    return last is not None and last[1][0].isupper() and _NAME_BEFORE.search(before) is not None
