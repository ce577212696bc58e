"""Wordlists: the lists of words that lie beside the rules, and finding their words and expressions in a text."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word as the lists have them: letters, perhaps with hyphens between."""
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
    """The words of an expression after its first, and what the list says of it."""

    rest: tuple[str, ...]
    plain: str


Wordlist = dict[str, tuple[Expression, ...]]
"""Expressions by their first word; those with the most words stand first."""


@cache
def read_rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Read a list that lies beside the rules, such as `language/nynorsk`."""
    group, _, file = name.partition("/")
    text = files(f"kommunesite.reviewing.{group}").joinpath(f"{file}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def read_wordlist(name: str) -> Wordlist:
    """Read a list whose rows have expressions in `words`, parted by slashes, and in `plain` what to say of them."""
    by_first: dict[str, list[Expression]] = {}
    for row in read_rows(name):
        for words in row["words"].split("/"):
            first, *rest = words.split()
            by_first.setdefault(first, []).append(Expression(tuple(rest), row["plain"]))
    return {first: tuple(sorted(each, key=lambda one: -len(one.rest))) for first, each in by_first.items()}


def hits_in(text: str, wordlist: Wordlist) -> Iterator[Hit]:
    """Give every expression of a list that stands in a text, outside quotations."""
    if wordlist.keys().isdisjoint(WORD.findall(text.lower())):
        return
    looked_at = QUOTATION.sub(lambda found: " " * len(found[0]), text)
    words = tuple(WORD.finditer(looked_at))
    small = tuple(each[0].lower() for each in words)
    taken = 0
    for number, first in enumerate(small):
        for each in wordlist.get(first, ()):
            last = number + len(each.rest)
            if number < taken or small[number + 1 : last + 1] != each.rest or not _is_joined(words, number, last):
                continue
            taken = last + 1
            yield Hit(words[number].start(), words[last].end(), each.plain)


def said(plain: str) -> str:
    """Say what a list has to offer, in any language: `a/b` is «a» / «b»."""
    return " / ".join(f"«{word}»" for word in plain.split("/"))


def _is_joined(words: tuple[re.Match[str], ...], first: int, last: int) -> bool:
    """Tell whether nothing but blanks stands between words that follow each other."""
    pairs = zip(words[first:last], words[first + 1 : last + 1], strict=True)
    return all(after.string[before.end() : after.start()].isspace() for before, after in pairs)
