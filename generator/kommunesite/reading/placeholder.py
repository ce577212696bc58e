"""Placeholders: finding what somebody meant to write later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.reading.wording import String

_MARK = re.compile(r"X(?<!\wX)X+\b|TODO\b|lorem\b|Lorem\b|\[(?<![\]\\]\[)[^\[\]\n]*\](?![(\[:])")
"""Crosses, a note to oneself, printers' Latin, and brackets that are no link; each begins with a plain sign, since such
are found ten times as fast."""


def placeholders(strings: Sequence[String]) -> Iterator[Finding]:
    """Report the placeholders in the strings of the catalogue."""
    if _MARK.search("\n".join(words for _, _, words in strings)):
        for path, _, words in strings:
            for found in _MARK.finditer(words):
                yield finding(Fault.PLACEHOLDER, path, mark=found[0])


def placeholders_in(text: str, file: str) -> Iterator[Problem]:
    """Report the placeholders in the text of a file, each where it stands."""
    for at, mark in marks_in(text):
        place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        yield problem(Fault.PLACEHOLDER, place, mark=mark)


def marks_in(text: str) -> Iterator[tuple[int, str]]:
    """Give each placeholder of a text with its position."""
    for found in _MARK.finditer(text):
        yield found.start(), found[0]
