"""What somebody meant to write later, in a municipality's own text; in a national one it is found when it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.placeholder import marks_in
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    if not text.is_national:
        for start, mark in marks_in(text.source if text.part else text.plain):
            if text.plain[start : start + len(mark)].strip("[] "):
                yield found(start, start + len(mark), mark=mark)


RULE = TextRule(
    fault=Fault.UNFINISHED,
    title="Noe som ikke er ferdig skrevet",
    why="«XX», «TODO», «lorem ipsum» og klammer som ikke er en lenke, er noe noen skulle fylle ut. Alle ser det.",
    examples=(
        Example("Ring ⟦[telefonnummer]⟧ innen ⟦XX⟧. mars.\n", "Ring [servicetorget](/kontakt/) innen 1. mars 2027.\n"),
    ),
    find=_find,
)
