"""Wordlists: the lists of words that lie beside the rules, and finding their words and expressions in a text."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kommunesite.reading.readability import LETTER, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LETTERS = re.compile(f"[{LETTER}]+")
QUOTATION = re.compile(r"«[^»\n]*»")
"""What others have said or named, so that nobody may change a word of it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where an expression of a list stands in a text, and what the list says of it."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class Expression:
    """The words of an expression before and after its longest, and what the list says of it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    plain: str


Wordlist = dict[str, tuple[Expression, ...]]
"""Expressions by their longest word, which is the rarest; those with the most words stand first."""


@cache
def read_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Read a list that lies beside the rules, such as `language/nynorsk`."""
    group, _, file = name.partition("/")
    text = files(f"kommunesite.reviewing.{group}").joinpath(f"{file}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def read_column(name: str, column: str) -> frozenset[str]:
    """Read one column of such a list."""
    return frozenset(row[column] for row in read_rows(name))


@cache
def read_wordlist(name: str) -> Wordlist:
    """Read a list whose rows have expressions in `words`, parted by slashes, and in `plain` what to say of them."""
    by_longest: dict[str, list[Expression]] = {}
    for row in read_rows(name):
        for words in row["words"].split("/"):
            parts = tuple(words.split())
            at = parts.index(max(parts, key=len))
            by_longest.setdefault(parts[at], []).append(Expression(parts[:at], parts[at + 1 :], row["plain"]))
    return {
        longest: tuple(sorted(each, key=lambda one: -len(one.before + one.after)))
        for longest, each in by_longest.items()
    }


@lru_cache(maxsize=4)
def words_of(plain: str) -> frozenset[str]:
    """Give the words of a text in small letters, without hyphens; kept, since one rule after the other asks."""
    return frozenset(_LETTERS.findall(plain.lower()))


def hits_in(text: str, wordlist: Wordlist) -> Iterator[Hit]:
    """Give every expression of a list that stands in a text, outside quotations."""
    if wordlist.keys().isdisjoint(words_of(text)):
        return
    looked_at = QUOTATION.sub(lambda found: " " * len(found[0]), text)
    words = tuple(WORD.finditer(looked_at))
    small = tuple(each[0].lower() for each in words)
    taken = 0
    for at, longest in enumerate(small):
        for each in wordlist.get(longest, ()):
            first, last = at - len(each.before), at + len(each.after)
            stands_here = small[max(first, 0) : at] == each.before and small[at + 1 : last + 1] == each.after
            if first >= taken and stands_here and _is_joined(words, first, last):
                taken = last + 1
                yield Hit(words[first].start(), words[last].end(), each.plain)


def said(plain: str) -> str:
    """Say what a list has to offer, in any language: `a/b` is «a» / «b»."""
    return " / ".join(f"«{word}»" for word in plain.split("/"))


def _is_joined(words: tuple[re.Match[str], ...], first: int, last: int) -> bool:
    """Tell whether nothing but blanks stands between words that follow each other."""
    pairs = zip(words[first:last], words[first + 1 : last + 1], strict=True)
    return all(after.string[before.end() : after.start()].isspace() for before, after in pairs)
