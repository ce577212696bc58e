"""A sentence with too many words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.readability import sentences_in
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

LONGEST = 25
"""The most words of a sentence that most people take in at one reading."""


def _find(text: Text) -> Iterator[Finding]:
    for sentence in sentences_in(text.plain, text.body, LONGEST + 1):
        yield found(sentence.start, sentence.end, count=sentence.words, limit=LONGEST)


RULE = TextRule(
    fault=Fault.LONG_SENTENCE,
    title="Lang setning",
    why=(
        "I en lang setning må leseren huske begynnelsen helt til slutten. Flere korte er lettere, særlig på telefonen "
        "og for den som hører teksten lest opp. Ramser du opp noe, er en punktliste enda bedre."
    ),
    examples=(
        Example(
            "⟦Du kan søke om plass i barnehagen hele året, men søker du etter at fristen for hovedopptaket er gått ut, "
            "kan det ta lang tid før barnet ditt får plass⟧.\n",
            "Du kan søke om plass i barnehagen hele året. Søk før fristen. Etterpå kan det ta lang tid å få plass.\n",
        ),
    ),
    find=_find,
)
