"""Comparison: an old text beside a new one, with marks around what differs."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

_REMOVED = "[-{}-]"
_ADDED = "{{+{}+}}"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the old text and the line of the new one that stands beside it.

    `[-…-]` stands around words that are gone and `{+…+}` around new ones, so that no colour is needed.
    """

    old: str
    new: str


def compare(old: str, new: str) -> tuple[Row, ...]:
    """Lay two texts side by side, line by line."""
    before, after = old.split("\n"), new.split("\n")
    rows: list[Row] = []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        pairs = zip_longest(before[start:end], after[other_start:other_end], fillvalue="")
        rows += [Row(was, now) if kind == "equal" else _marked(was, now) for was, now in pairs]
    return tuple(rows)


def _marked(old: str, new: str) -> Row:
    """Mark the words that differ; when only the spaces do, the whole lines."""
    before, after = old.split(), new.split()
    if before == after:
        return Row(_REMOVED.format(old), _ADDED.format(new))
    was: list[str] = []
    now: list[str] = []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        gone, come = " ".join(before[start:end]), " ".join(after[other_start:other_end])
        was += [gone if kind == "equal" else _REMOVED.format(gone)] if gone else []
        now += [come if kind == "equal" else _ADDED.format(come)] if come else []
    return Row(" ".join(was), " ".join(now))
