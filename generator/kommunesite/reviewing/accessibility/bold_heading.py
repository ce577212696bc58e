"""A line in bold that is used as a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_BOLD_LINE = re.compile(
    r"^[ ]{0,3}(\*\*|__)(?=\S)(?P<words>[^*_\n]{2,80})\1[ \t]*:?[ \t]*\n(?=\s*[^\s#])", re.MULTILINE
)
_SENTENCE = re.compile(r"[.!?](?:\s|$)")
_MOST_WORDS = 10


def _find(text: Text) -> Iterator[Finding]:
    if "**" in text.plain or "__" in text.plain:
        for line in _BOLD_LINE.finditer(text.plain, text.body):
            if _stands_alone(text.plain, line.start(), text.body) and _is_heading(line["words"]):
                start = line.start("words") - len(line[1])
                yield found(start, line.end("words") + len(line[1]), words=line["words"].strip())


def _stands_alone(plain: str, start: int, body: int) -> bool:
    """Tell whether nothing stands in the line before, so that a paragraph begins here."""
    return start == body or not plain[plain.rfind("\n", 0, start - 1) + 1 : start].strip()


def _is_heading(words: str) -> bool:
    """Tell words that could be a heading from a sentence that is set in bold because it matters."""
    is_short = len(words.split()) <= _MOST_WORDS
    return is_short and words.lower() != words.upper() and not _SENTENCE.search(words)


RULE = TextRule(
    fault=Fault.BOLD_HEADING,
    title="Fet skrift i stedet for overskrift",
    why=(
        "Fet skrift ser ut som en overskrift, men skjermleseren kan ikke hoppe til den, og den kommer ikke med i "
        "innholdet på siden. Kravet står i WCAG 1.3.1, som gjelder for alle kommuner."
    ),
    examples=(
        Example(
            "⟦**Åpningstider**⟧\n\nVi har åpent hver dag.\n",
            "### Åpningstider\n\nVi har åpent hver dag.\n\n**Ring 113 hvis det haster.**\n\nVi svarer alltid.\n",
        ),
    ),
    find=_find,
)
