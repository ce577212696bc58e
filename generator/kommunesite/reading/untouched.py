"""Untouched texts: templates that nobody has rewritten, which are not to be published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATE_LINES = {
    Language.NB: "Dette er en mal. Skriv om teksten, og slett denne linjen.",
    Language.NN: "Dette er ein mal. Skriv om teksten, og slett denne linja.",
}
"""The line that a text holds until somebody has rewritten it, in each written standard."""

_TEMPLATE_LINE = re.compile(rf"^(?:{'|'.join(map(re.escape, TEMPLATE_LINES.values()))})[ \t]*$", re.MULTILINE)
_IN_EACH = b" mal. Skriv om teksten, og slett denne lin"


def template_problems(content: bytes, file: str) -> Iterator[Problem]:
    """Report that a text is a template that nobody has rewritten, at the line that says so."""
    if _IN_EACH in content:
        text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        for found in _TEMPLATE_LINE.finditer(text):
            yield problem(Fault.UNTOUCHED_TEMPLATE, Place(file, text.count("\n", 0, found.start()) + 1, 1))
