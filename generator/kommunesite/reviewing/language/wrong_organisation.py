"""An organisation number that cannot be right: nine digits, the last a check digit (Enhetsregisteret)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import OrganisationNumber
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_WORDS = frozenset({"org", "orgnr", "organisasjonsnr", "organisasjonsnummer", "organisasjonsnummeret", "organisation"})
_SAID = re.compile(
    r"\borg(?:anisasjon|anisation)?s?[. -]{0,2}(?:nr|nummer(?:et)?|number)\b[.:]{0,2}[ \u00a0]{0,3}(?:er |is )?"
    r"(?:NO ?)?(?P<number>[0-9](?:[ \u00a0]?[0-9]){4,})",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    if _WORDS.isdisjoint(words_of(text.plain)):
        return
    for said in _SAID.finditer(text.plain):
        if not _is_possible(said["number"].replace("\u00a0", " ")):
            yield found(*said.span("number"), number=said["number"])


def _is_possible(number: str) -> bool:
    try:
        OrganisationNumber.parse(number)
    except RefusedError:
        return False
    return True


RULE = TextRule(
    fault=Fault.WRONG_ORGANISATION,
    title="Organisasjonsnummer som ikke kan være riktig",
    why="Med feil nummer kommer fakturaen ikke fram. Det siste sifferet viser om de andre er riktige.",
    examples=(
        Example(
            "Org.nr. ⟦958 935 421⟧. Organisasjonsnummer: ⟦95893542⟧.\n",
            "Organisasjonsnummeret er 958 935 420.\n",
        ),
    ),
    find=_find,
)
