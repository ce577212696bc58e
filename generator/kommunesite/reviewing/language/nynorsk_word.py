"""Nynorsk words in a text in bokmål."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.reviewing.language.stray import strays_in
from kommunesite.reviewing.rule import Example, TextRule
from kommunesite.reviewing.wordlist import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text


@cache
def _pairs() -> Mapping[str, str]:
    return {row["words"]: row["plain"] for row in read_rows("language/nynorsk")}


def _find(text: Text) -> Iterator[Finding]:
    if text.language is Language.NB:
        yield from strays_in(text, _pairs())


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
