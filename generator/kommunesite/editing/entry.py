"""Entries: the fields of a YAML file that somebody is to fill in, each with a comment that says what it is for."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.editing.lexicon import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Entry:
    """A field with its comment; one that is not in use yet is a comment too, with `#` in the first column."""

    name: str
    comment: str
    value: str | tuple[Entry, ...]
    is_used: bool = False


def entry(record: str, name: str, value: str | tuple[Entry, ...], *below: str, is_used: bool = False) -> Entry:
    """Make an entry with the comment from the lexicon; `below` are the records or fixed values that it may hold."""
    lexicon = read_lexicon()
    told = [lexicon.records[record].fields[name]]
    for each in below:
        parts = lexicon.records[each].fields if each in lexicon.records else lexicon.values[each]
        told += [f"{part}: {text}" for part, text in parts.items()]
    return Entry(name, "\n".join(told), value, is_used)


def entries_text(opening: Iterable[str], entries: Iterable[Entry]) -> str:
    """Write a whole file: opening comments, then the entries, those with entries of their own set apart."""
    lines = [*(f"# {line}" for line in opening)]
    for each in entries:
        lines += ["", *_lines(each, 0, is_used=each.is_used)]
    return "\n".join((*lines, ""))


def _lines(each: Entry, depth: int, *, is_used: bool) -> Iterator[str]:
    """Write an entry; below one that is not in use, nothing is."""
    indent, mark = "  " * depth, "" if is_used else "#"
    for paragraph in each.comment.split("\n") if each.comment else ():
        yield from textwrap.wrap(
            paragraph, _WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ", break_on_hyphens=False
        )
    if isinstance(each.value, str):
        yield f"{mark}{indent}{each.name}: {each.value}"
        return
    is_empty = is_used and not any(below.is_used for below in each.value)
    yield f"{mark}{indent}{each.name}:{' {}' if is_empty else ''}"
    for below in each.value:
        yield from _lines(below, depth + 1, is_used=is_used and below.is_used)
