"""The inspection: every check of the catalogue as a whole, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.reading.completeness import gaps
from kommunesite.reading.finding import placed
from kommunesite.reading.los import unknown_los
from kommunesite.reading.nynorsk import not_nynorsk
from kommunesite.reading.placeholder import placeholders
from kommunesite.reading.reference import loose_ends
from kommunesite.reading.succession import broken_successions
from kommunesite.reading.wording import strings_of, texts_in

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.problem import Problem


def inspect(catalogue: Catalogue, text: str, file: str) -> tuple[Problem, ...]:
    """Report everything that is wrong in a catalogue, where it stands in the text that it was read from."""
    texts = tuple(texts_in(catalogue))
    strings = tuple(strings_of(texts))
    findings = (
        *loose_ends(catalogue),
        *broken_successions(catalogue),
        *unknown_los(catalogue),
        *gaps(texts),
        *placeholders(strings),
        *not_nynorsk(strings),
    )
    return placed(findings, text, file)
