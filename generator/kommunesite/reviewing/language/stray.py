"""Strays: words of one written standard in a text of the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.reading.nynorsk import listed_in
from kommunesite.reviewing.rule import found
from kommunesite.reviewing.wordlist import said, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NAME_BEFORE = re.compile(r"\w[^\S\n]+[^\W\d_]+[^\S\n]+$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\S\n]+$")
_LONGEST_LOOK = 80


def strays_in(text: Text, pairs: Mapping[str, str]) -> Iterator[Finding]:
    """Give the words of a list that stand in a text, but not in names such as «Firda vidaregåande skule»."""
    if pairs.keys().isdisjoint(words_of(text.plain)):
        return
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
