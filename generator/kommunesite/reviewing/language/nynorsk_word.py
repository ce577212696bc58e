"""Nynorsk words in a text in bokmål."""

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
    strays = strays_in(text) if text.language is Language.NB else ()
    if not is_in_the_other(text, strays):
        yield from strays


RULE = TextRule(
    fault=Fault.NYNORSK_WORD,
    title="Nynorsk i en tekst på bokmål",
    why="Den som leser, skal slippe å skifte målform midt i en setning. Listen har bare ord som ikke er bokmål.",
    examples=(
        Example(
            "Du kan ⟦ikkje⟧ søke ⟦frå⟧ nettsiden.\n",
            "Du kan ikke søke fra nettsiden. Han går på Firda vidaregåande skule og leser «Dei to kyrkjene».\n",
        ),
    ),
    find=_find,
)
