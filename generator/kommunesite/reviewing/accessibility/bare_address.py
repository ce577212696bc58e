"""A web address that stands in a text in place of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_ADDRESS = re.compile(r"https?://[^\s<>\[\]|]*[\w/]|(?<![\w.])www\.[^\s<>\[\]|/]*+/[^\s<>\[\]|]*\w")


def _find(text: Text) -> Iterator[Finding]:
    places = [
        (link.target_start, link.target)
        for link in text.links
        if link.words_start == link.target_start and _ADDRESS.fullmatch(link.target)
    ]
    if "://" in text.plain or "www." in text.plain:
        places += [(each.start(), each[0]) for each in _ADDRESS.finditer(text.plain)]
    for start, address in sorted(places):
        yield found(start, start + len(address), words=address)


RULE = TextRule(
    fault=Fault.BARE_ADDRESS,
    title="En adresse i stedet for ord",
    why=(
        "Skjermleseren leser en adresse tegn for tegn, og ingen ser av den hva de finner der. "
        "Navnet på et nettsted, som «www.lovdata.no», kan stå som det er."
    ),
    examples=(
        Example(
            "Se ⟦https://lovdata.no/lov/2018-06-22-83⟧.",
            "Se [kommuneloven](https://lovdata.no/lov/2018-06-22-83).",
        ),
        Example("Mer på <⟦https://www.helsenorge.no/⟧>.", "Mer på [Helsenorge](https://www.helsenorge.no/)."),
        Example(
            "[⟦https://www.nav.no/sok⟧](https://www.nav.no/sok)",
            "Navs side er [www.nav.no](https://www.nav.no/).",
        ),
    ),
    find=_find,
)
