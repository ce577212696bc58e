"""Nynorsk words in a text in bokmål."""

from __future__ import annotations

from functools import partial

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.reviewing.language.stray import find_strays
from kommunesite.reviewing.rule import Example, TextRule

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
    find=partial(find_strays, Language.NB),
)
