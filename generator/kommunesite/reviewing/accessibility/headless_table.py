"""A table whose columns have no heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_RULED_LINE = re.compile(r"^[ \t]*(?=[:|-])(?=[^\n]*-)(?=[^\n]*\|)[ \t:|-]+$", re.MULTILINE)
_BETWEEN_CELLS = re.compile(r"(?<!\\)\|")


def _find(text: Text) -> Iterator[Finding]:
    if "|" not in text.plain:
        return
    for line in _RULED_LINE.finditer(text.plain, text.body):
        end = line.start() - 1
        start = text.plain.rfind("\n", 0, max(end, 0)) + 1
        head = text.plain[start:end].strip()
        if start >= text.body and "|" in head and _lacks_words(head):
            start = text.plain.index(head, start)
            yield found(start, start + len(head))


def _lacks_words(head: str) -> bool:
    """Tell whether a row has an empty cell that is not its first, or nothing at all."""
    cells = [cell.strip(" \t*_") for cell in _BETWEEN_CELLS.split(head.removeprefix("|").removesuffix("|"))]
    return not all(cells[1:]) or not any(cells)


RULE = TextRule(
    fault=Fault.HEADLESS_TABLE,
    title="Tabell uten overskrifter",
    why=(
        "Skjermleseren sier overskriften til kolonnen for hver celle. Er den tom, hører ingen hva tallet betyr. "
        "Kravet står i WCAG 1.3.1, som gjelder for alle kommuner."
    ),
    examples=(
        Example(
            "⟦| | |⟧\n|---|---|\n| Mandag | 10–16 |\n",
            "| Dag | Åpent |\n|---|---|\n| Mandag | 10–16 |\n",
        ),
        Example(
            "⟦| Skole | |⟧\n|---|---|\n| Vika | 08.30 |\n",
            "| | Vika |\n|---|---|\n| Skolen begynner | 08.30 |\n",
        ),
    ),
    find=_find,
)
