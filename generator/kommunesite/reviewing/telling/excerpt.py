"""Excerpts: the line that a remark is about, as much of it as fits, and the stretch that is to be marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault

if TYPE_CHECKING:
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_DIGIT = re.compile(r"\d")
_MORE = "…"
_SECRET = (Fault.BIRTH_NUMBER,)
"""What must not be said once more, in a log that others can read."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, by its number; `start` tells where the marked stretch begins, and `length` how long it is."""

    number: int
    text: str
    start: int
    length: int


def excerpt_of(verdict: Verdict, remark: Remark, width: int) -> Excerpt | None:
    """Cut a line to a width around what is marked in it; nothing when the remark is about a whole file."""
    place = remark.problem.place
    lines = verdict.lines.get(place.file, ())
    if not 0 < place.line <= len(lines):
        return None
    line = plain(lines[place.line - 1])
    start = min(max(place.column - 1, 0), len(line))
    length = max(1, min(remark.length or 1, len(line) - start))
    if remark.problem.fault in _SECRET:
        line = line[:start] + _DIGIT.sub("•", line[start : start + length]) + line[start + length :]
    return _cut(Excerpt(place.line, line, start, length), width)


def _cut(whole: Excerpt, width: int) -> Excerpt:
    if len(whole.text) <= width:
        return whole
    room = width - 2 * len(_MORE)
    length = min(whole.length, room)
    first = max(0, min(whole.start - (room - length) // 2, len(whole.text) - room))
    before, after = _MORE if first else "", _MORE if first + room < len(whole.text) else ""
    text = f"{before}{whole.text[first : first + room]}{after}"
    return Excerpt(whole.number, text, whole.start - first + len(before), length)


def plain(text: str) -> str:
    """Write a text so that nothing in it can move a cursor, change a colour, or turn the direction of writing."""
    return _CONTROL.sub(lambda found: " " if found[0] == "\t" else "�", text)
