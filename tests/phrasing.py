"""The phrases of a language one by one, wherever they stand in the record of them all."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import get_type_hints

from kommunesite.model.language import Words
from kommunesite.model.phrase import Phrases


def every(phrases: object) -> list[Words]:
    """List the phrases, those of each list and of each record inside it one by one."""
    if isinstance(phrases, Words):
        return [phrases]
    inside = (getattr(phrases, name) for name in get_type_hints(type(phrases)))
    return [words for each in (phrases if isinstance(phrases, tuple) else inside) for words in every(each)]


def names(record: type = Phrases, indent: str = "") -> list[str]:
    """Name the phrases as a file of them does, those of a record inside it two steps further in."""
    found = []
    for name, hint in get_type_hints(record).items():
        is_record = isinstance(hint, type) and is_dataclass(hint) and hint is not Words
        found += [f"{indent}{name}", *(names(hint, f"{indent}  ") if is_record else ())]
    return found
