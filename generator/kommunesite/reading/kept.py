"""Records that are kept with a mark of what they were made from, so that the same need not be read twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kommunesite.model.problem import Problem
from kommunesite.reading.file import File, read_content
from kommunesite.tools.fingerprint import digest

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Kept(Generic[Record]):
    """What a file became; the mark stands for its bytes and for all else that decided it."""

    mark: str
    record: Record


Pile = dict[str, Kept[Record]]
"""The records of one kind by the names of their files, in the order of the files."""


def keep(
    file: File, known: Pile[Record], read: Callable[[bytes], Record | None], problems: list[Problem], but: str = ""
) -> Kept[Record] | None:
    """Give what a file becomes: what is known when its bytes are the same, else what `read` makes of them.

    `but` is what else decides the record. Only records without faults may be known.
    """
    content = read_content(file, problems)
    if content is None:
        return None
    mark = f"{digest(content)}{but}"
    kept = known.get(file.name)
    if kept is not None and kept.mark == mark:
        return kept
    record = read(content)
    return None if record is None else Kept(mark, record)
