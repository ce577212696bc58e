"""Comparison: an old text beside a new one, with marks around what differs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_REMOVED = "[-{}-]"
_ADDED = "{{+{}+}}"
_WORD = re.compile(r"\s*\S+")


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of the old text, and the lines of the new one that stand beside them; either may be none.

    `[-…-]` stands around words that are gone and `{+…+}` around new ones, so that no colour is needed.
    """

    old: str
    new: str


def compare(old: str, new: str) -> tuple[Row, ...]:
    """Lay two texts side by side."""
    before, after = old.split("\n"), new.split("\n")
    rows: list[Row] = []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            rows += [Row(line, line) for line in before[start:end]]
        else:
            rows.append(_marked("\n".join(before[start:end]), "\n".join(after[other_start:other_end])))
    return tuple(rows)


def _marked(old: str, new: str) -> Row:
    """Mark the words that differ; when only the spaces before the first one do, all of them."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    was, now = "", ""
    sameness = SequenceMatcher(None, [*map(_key, before)], [*map(_key, after)], autojunk=False)
    for kind, start, end, other_start, other_end in sameness.get_opcodes():
        gone, come = "".join(before[start:end]), "".join(after[other_start:other_end])
        was += gone if kind == "equal" else _set_in(_REMOVED, gone)
        now += come if kind == "equal" else _set_in(_ADDED, come)
    return Row(was, now) if (was, now) != (old, new) else Row(_set_in(_REMOVED, old), _set_in(_ADDED, new))


def _key(word: str) -> str:
    """Give what a word is compared by: the spaces before it count only where a line begins."""
    return word.lstrip(" ") if "\n" in word else word.strip()


def _set_in(mark: str, words: str) -> str:
    """Set words in marks that stand close to them."""
    bare = words.lstrip()
    return words[: len(words) - len(bare)] + mark.format(bare) if bare else ""
