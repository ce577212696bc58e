"""Bokmål words in a municipality's own text in nynorsk; in a national text reading finds them already."""

from __future__ import annotations

from functools import partial

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.reviewing.language.stray import find_strays
from kommunesite.reviewing.rule import Example, TextRule

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
    find=partial(find_strays, Language.NN),
)
