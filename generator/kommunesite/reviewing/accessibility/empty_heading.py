"""A heading without words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_EMPTY = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+#*)?[ \t]*$", re.MULTILINE)


def _find(text: Text) -> Iterator[Finding]:
    for each in _EMPTY.finditer(text.plain, text.body):
        start, end = each.span()
        if not text.source[start:end].strip("# \t"):
            yield found(start, end, "")


RULE = TextRule(
    fault=Fault.EMPTY_HEADING,
    title="Tom overskrift",
    why="Skjermleseren sier at det er en overskrift, men ikke hva den heter. Den som ser, ser bare et hull i siden.",
    examples=(
        Example(
            "## Frister\n\nSøk før påske.\n\n⟦##⟧\n\nDu får svar før sommeren.\n",
            "## Frister\n\nSøk før påske.\n\n## Svar\n\nDu får svar før sommeren.\n",
        ),
    ),
    find=_find,
)
