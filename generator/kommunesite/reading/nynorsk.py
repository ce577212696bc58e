"""Nynorsk: finding words in nynorsk texts that are bokmål only, by a list of pairs."""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kommunesite.reading.wording import String

NAMED_BY_OTHERS = frozenset({"national", "helpline"})
"""Fields that hold what others call their own; nobody else may translate it."""
SEARCHED_BY = "search"
"""The field with the words that people search by, also the wrong ones."""

_WORD = re.compile(r"[^\W\d_]+")
_LEFT_OUT = re.compile(r"\]\([^)\n]*\)|<https?:[^>\n]*>|`[^`\n]*`|«[^»\n]*»")
"""Addresses of links, code, and quotations: nobody may change a word in them."""
_BEGINS = re.compile(r"(?:^|[.!?:|(\[«–-])[\s*_#>]*(?:\d+[.)]\s*)?$")


@cache
def read_pairs() -> Mapping[str, str]:
    """Read the nynorsk for each word of the list; several nynorsk words are parted by a slash."""
    text = files("kommunesite.reading").joinpath("nynorsk.csv").read_text(encoding="utf-8")
    return {row["bokmål"]: row["nynorsk"] for row in csv.DictReader(text.splitlines())}


def bokmal_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Give each word that is bokmål only, with its position and with what it is in nynorsk."""
    for start, word, right in listed_in(text, read_pairs()):
        yield start, word, _quoted(right)


def listed_in(text: str, pairs: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Give each word of a text that is in a list, with its position and with what the list says of it.

    Left out are the addresses of links, quotations, and names: words with a capital letter inside a sentence.
    """
    if not _may_hold(text, pairs):
        return
    looked_at = _LEFT_OUT.sub(lambda found: " " * len(found[0]), text)
    for found in _WORD.finditer(looked_at):
        word, start = found[0], found.start()
        right = pairs.get(word.lower())
        line = looked_at[looked_at.rfind("\n", 0, start) + 1 : start]
        if right and (word.islower() or _begins_sentence(line, looked_at[:start])):
            yield start, word, right


def not_nynorsk(strings: Iterable[String]) -> Iterator[Finding]:
    """Report the bokmål words in the nynorsk strings of the catalogue."""
    checked = [
        (path, words)
        for path, language, words in strings
        if language is Language.NN and SEARCHED_BY not in path and NAMED_BY_OTHERS.isdisjoint(path)
    ]
    if _may_hold("\n".join(words for _, words in checked), read_pairs()):
        for path, words in checked:
            for _, word, right in bokmal_in(words):
                yield finding(Fault.NOT_NYNORSK, path, word=word, right=right)


def not_nynorsk_in(text: str, file: str) -> Iterator[Problem]:
    """Report the bokmål words in the text of a file, each where it stands."""
    for at, word, right in bokmal_in(text):
        place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        yield problem(Fault.NOT_NYNORSK, place, word=word, right=right)


def _may_hold(text: str, pairs: Mapping[str, str]) -> bool:
    """Look quickly, at every word as if it were no name."""
    return not pairs.keys().isdisjoint(_WORD.findall(text.lower()))


def _begins_sentence(line: str, before: str) -> bool:
    if line.strip():
        return _BEGINS.search(line) is not None
    return not before.strip() or before.endswith("\n\n") or before.rstrip()[-1] in ".!?:"


def _quoted(right: str) -> str:
    return " eller ".join(f"«{word}»" for word in right.split("/"))
