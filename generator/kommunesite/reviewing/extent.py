"""Extents: how much of a line a problem of reading is about, and what would mend it where that is safe."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.remark import Edit, Remark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.model.problem import Problem
    from kommunesite.reviewing.text import Text

_WORD = re.compile(r"[^\s\])}>,;:]+")


def remark_of(problem: Problem, texts: Mapping[str, Text]) -> Remark:
    """Tell of a problem that reading has found, with as much as the text of its file tells."""
    text, place = texts.get(problem.place.file), problem.place
    if text is None or not place.line:
        return Remark(problem)
    position = text.position_of(place.line, max(place.column, 1))
    return Remark(problem, _length(problem, text.source, position), tuple(_edits(problem, text.source, position)))


def _length(problem: Problem, source: str, position: int) -> int:
    """Cover the longest detail that stands there, else a word."""
    named = [len(value) for _, value in problem.details if value and source.startswith(value, position)]
    word = _WORD.match(source, position)
    return max(named, default=len(word[0]) if word else 1)


def _edits(problem: Problem, source: str, position: int) -> list[Edit]:
    """Mend what has only one meaning: an address without its last slash, and a name that is no longer used."""
    details = dict(problem.details)
    if problem.fault is Fault.DEAD_LINK:
        target = details["target"]
        end = position + len(target)
        if details["advice"] == f"Mente du «{target}/»?" and source.startswith(target, position):
            return [Edit(end, end, "/")]
    if problem.fault is Fault.RETIRED_NAME:
        line_end = source.find("\n", position)
        line = source[position : line_end if line_end >= 0 else len(source)]
        found = re.search(rf"(?<![\w-]){re.escape(details['old'])}(?![\w-])", line)
        if found:
            return [Edit(position + found.start(), position + found.end(), details["name"])]
    return []
