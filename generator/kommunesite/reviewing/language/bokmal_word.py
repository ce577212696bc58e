"""Bokmål words in a municipality's own text in nynorsk; in a national text reading finds them already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.reviewing.language.stray import is_in_the_other, strays_in
from kommunesite.reviewing.rule import Example, TextRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    strays = strays_in(text) if text.language is Language.NN else ()
    if not is_in_the_other(text, strays):
        yield from strays


RULE = TextRule(
    fault=Fault.BOKMAL_WORD,
    title="Bokmål i en tekst på nynorsk",
    why="Den som leser, skal slippe å skifte målform midt i en setning. Listen har bare ord som ikke er nynorsk.",
    examples=(
        Example(
            "Du kan ⟦ikke⟧ søkje ⟦fra⟧ nettsida.\n",
            "Du kan ikkje søkje frå nettsida. Han arbeider på Haukeland sykehus. Boka heiter «Ikke mer».\n",
            Language.NN,
        ),
    ),
    find=_find,
)
