"""Readability: how hard a text is to read, as LIX: words in a sentence, and how many of a hundred words are long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.tools.markdown import Manuscript

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by the positions of its first and last word, and how many words it has."""

    start: int
    end: int
    words: int


HARDEST = 35
"""The highest LIX of a national text. Below 30 is as easy as a children's book, 40 is an ordinary newspaper; the
national texts lie between 17 and 30, and a law nearer 60."""
FEWEST = 50
"""The fewest words that a measure is taken of; in a shorter text, one word can make all the difference."""
_LONG = 6
LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-ž"
"""The letters of our languages, for a set in an expression: three times as fast as any letter of the world."""
WORD = re.compile(rf"[{LETTER}]+(?:-[{LETTER}]+)*")
_ADDRESS = re.compile(r"\]\([^)\n]*\)")
_END = re.compile(
    r"[.!?:|\n](?:(?<=[.!?:])(?=[\s*_)\]»\"]|$)|(?<=\|)|(?<=\n)(?=[^\S\n]*(?:\n|#|[-*+]\s|\d+[.)]\s)))",
)
"""Where a sentence ends: after its sign, with its paragraph, and with a heading, a point of a list, or a cell. Signs
come first, so that all else is passed over quickly."""


def lix_of(text: str) -> float:
    """Measure a text; one with few words is as easy as can be."""
    return lix_of_words(_without_addresses(text))


def lix_of_words(plain: str) -> float:
    """Measure a text in which no address stands."""
    words: list[str] = WORD.findall(plain)
    if len(words) < FEWEST:
        return 0
    sentences: int = sum(part.lower() != part.upper() for part in _END.split(plain))
    long = sum(length > _LONG for length in map(len, words))
    return len(words) / sentences + 100 * long / len(words)


def hard_to_read(manuscript: Manuscript) -> tuple[Problem, ...]:
    """Report a text that is too hard to read where its longest sentence begins."""
    lix = lix_of(manuscript.text)
    if round(lix) <= HARDEST:
        return ()
    longest = longest_sentence(_without_addresses(manuscript.text))
    at = longest.start
    line = manuscript.text.count("\n", 0, at)
    place = Place(manuscript.file, manuscript.first_line + line, at - manuscript.text.rfind("\n", 0, at))
    return (problem(Fault.HARD_TO_READ, place, lix=round(lix), limit=HARDEST, words=longest.words),)


def sentences_in(plain: str, start: int = 0, fewest: int = 1) -> Iterator[Sentence]:
    """Give the sentences of a text that have some words, in their order, from a position on."""
    for begin, end in pairwise((start, *(found.end() for found in _END.finditer(plain, start)), len(plain))):
        if plain.count(" ", begin, end) * 2 >= fewest - 1:
            words = tuple(WORD.finditer(plain, begin, end))
            if len(words) >= fewest:
                yield Sentence(words[0].start(), words[-1].end(), len(words))


def longest_sentence(plain: str, start: int = 0) -> Sentence:
    """Give the sentence with the most words of a text that has some, from a position on."""
    return max(sentences_in(plain, start), key=lambda each: each.words)


def _without_addresses(text: str) -> str:
    """Blank the addresses of links, so that every word stays where it is."""
    return _ADDRESS.sub(lambda found: "]" + " " * (len(found[0]) - 1), text)
