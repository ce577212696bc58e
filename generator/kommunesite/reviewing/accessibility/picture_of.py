"""An alternative text that begins by saying that the picture is a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.remark import Edit
from kommunesite.reviewing.rule import Example, Finding, TextRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.text import Text

_PICTURE_OF = re.compile(
    r"(?:(?:et |eit |an? )?(?:bilde|bilete|foto(?:grafi)?|image|picture|photo(?:graph)?) (?:av|of)"
    r"|(?:bildet|biletet|fotoet|the (?:image|picture|photo)) (?:viser|shows))\s+(?=(.))",
    re.IGNORECASE,
)


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        begun = _PICTURE_OF.match(link.words) if link.is_image else None
        if begun:
            start, end = link.words_start, link.words_start + begun.end()
            edit = Edit(start, end + 1, begun[1].upper())
            yield Finding(start, start + len(begun[0].rstrip()), (("words", begun[0].rstrip()),), (edit,))


RULE = TextRule(
    fault=Fault.PICTURE_OF,
    title="Alternativ tekst som begynner med «bilde av»",
    why=(
        "Skjermleseren sier selv at det er et bilde. «Bilde av» gjør bare teksten lengre å høre på. "
        "Er det viktig hva slags bilde det er, skriver du det: «tegning av», «kart over», «flyfoto av»."
    ),
    examples=(
        Example("![⟦Bilde av⟧ en brygge](media/brygge.jpg)", "![En brygge](media/brygge.jpg)"),
        Example("![⟦Bildet viser⟧ ei bru](media/bru.jpg)", "![Tegning av ei bru](media/bru.svg)"),
    ),
    find=_find,
)
