"""Words and expressions that only offices use, by lists with the plain word beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import hits_in, read_wordlist, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    if text.language in STANDARDS:
        for hit in hits_in(text.plain, read_wordlist(f"language/officialese_{text.language}")):
            yield found(hit.start, hit.end, words=text.plain[hit.start : hit.end], plain=said(hit.plain))


RULE = TextRule(
    fault=Fault.OFFICIALESE,
    title="Tungt ord med et enklere ved siden av",
    why=(
        "Noen ord bruker vi nesten bare på kontoret. Skriv som du ville sagt det til den det gjelder. "
        "Må du bruke et ord fra en lov, setter du det i anførselstegn: «…». Da blir det stående."
    ),
    examples=(
        Example(
            "Ny renovasjonsordning vil bli ⟦iverksatt⟧ ⟦i henhold til⟧ vedtaket.\n",
            "Den nye ordningen for søppel begynner 1. mars 2027. I loven heter det «bistand».\n",
        ),
        Example("Spørsmål ⟦vedrørande⟧ ordninga kan du sende oss.\n", "Spør oss om ordninga.\n", Language.NN),
    ),
    find=_find,
)
