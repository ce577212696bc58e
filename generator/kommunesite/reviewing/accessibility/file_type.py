"""A link that opens a file without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.accessibility.attachment import attachments_in
from kommunesite.reviewing.remark import Edit
from kommunesite.reviewing.rule import Example, Finding, TextRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.text import Text


def _find(text: Text) -> Iterator[Finding]:
    for each in attachments_in(text):
        if not each.says_kind:
            link = each.link
            end = link.words_start + len(link.words)
            details = (("kind", each.kind), ("target", link.target), ("words", link.words))
            yield Finding(link.words_start, end, details, (Edit(end, end, f" ({each.kind})"),))


RULE = TextRule(
    fault=Fault.FILE_TYPE,
    title="Lenke til en fil som ikke sier at den er det",
    why=(
        "En fil åpner seg ofte i et annet program, og skjermleseren og telefonen viser den dårligere enn en side. "
        "Den som vet det på forhånd, kan velge. Skriv helst en side i stedet."
    ),
    examples=(
        Example("Les [⟦planen⟧](media/plan.pdf).", "Les [planen (PDF)](media/plan.pdf)."),
        Example(
            "[⟦Budsjettet⟧](https://innsyn.example/tall.xlsx)", "[Budsjettet (Excel)](https://innsyn.example/tall.xlsx)"
        ),
    ),
    find=_find,
)
