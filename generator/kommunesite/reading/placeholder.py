"""Placeholders: finding what somebody meant to write later, and templates that nobody has rewritten."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.reading.wording import String

_MARK = re.compile(r"X(?<!\wX)X+\b|TODO\b|lorem\b|Lorem\b|\[(?<![\]\\]\[)[^\[\]\n]*\](?![(\[:])")
"""Crosses, a note to oneself, printers' Latin, and brackets that are no link; each begins with a plain sign, since such
are found ten times as fast."""

TEMPLATE_LINES = {
    Language.NB: "Dette er en mal. Skriv om teksten, og slett denne linjen.",
    Language.NN: "Dette er ein mal. Skriv om teksten, og slett denne linja.",
}
"""The line that a text holds until somebody has rewritten it, in each written standard."""

_TEMPLATE_LINE = re.compile(rf"^(?:{'|'.join(map(re.escape, TEMPLATE_LINES.values()))})[ \t]*$", re.MULTILINE)
_IN_EACH = b" mal. Skriv om teksten, og slett denne lin"


def placeholders(strings: Sequence[String]) -> Iterator[Finding]:
    """Report the placeholders in the strings of the catalogue."""
    if _MARK.search("\n".join(words for _, _, words in strings)):
        for path, _, words in strings:
            for found in _MARK.finditer(words):
                yield finding(Fault.PLACEHOLDER, path, mark=found[0])


def placeholders_in(text: str, file: str) -> Iterator[Problem]:
    """Report the placeholders in the text of a file, each where it stands."""
    for found in _MARK.finditer(text):
        at = found.start()
        place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        yield problem(Fault.PLACEHOLDER, place, mark=found[0])


def template_problems(content: bytes, file: str) -> Iterator[Problem]:
    """Report that a text is a template that nobody has rewritten, at the line that says so."""
    if _IN_EACH in content:
        text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        for found in _TEMPLATE_LINE.finditer(text):
            yield problem(Fault.UNTOUCHED_TEMPLATE, Place(file, text.count("\n", 0, found.start()) + 1, 1))
