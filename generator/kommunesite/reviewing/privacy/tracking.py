"""A link that tells the other side where the reader came from: the marks of campaigns and of social media."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_NAMES = r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hsenc|_hsmi)"
_MARKED = re.compile(rf"[?&]{_NAMES}=", re.IGNORECASE)
_MARK = re.compile(rf"{_NAMES}=[^&#]*", re.IGNORECASE)


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        if _MARKED.search(link.target):
            end = link.target_start + len(link.target)
            yield found(link.target_start, end, _without_marks(link.target), address=link.target)


def _without_marks(address: str) -> str:
    before, _, after = address.partition("?")
    query, sign, anchor = after.partition("#")
    kept = "&".join(part for part in query.split("&") if part and not _MARK.fullmatch(part))
    return f"{before}{'?' if kept else ''}{kept}{sign}{anchor}"


RULE = TextRule(
    fault=Fault.TRACKING,
    title="Lenke med sporing",
    why=(
        "Slike merker kommer med når en adresse er kopiert fra en annonse, et nyhetsbrev eller et sosialt medium. "
        "De forteller mottakeren hvor leseren kom fra, og noen ganger hvem hun er. Lenken virker like godt uten."
    ),
    examples=(
        Example(
            "Les mer hos [helsenorge](⟦https://www.helsenorge.no/vaksiner?utm_source=avis&fbclid=x1⟧).",
            "Les mer hos [helsenorge](https://www.helsenorge.no/vaksiner).",
        ),
        Example(
            "Finn [ruten](⟦https://reise.example/sok?fra=Vika&gclid=7#kart⟧).",
            "Finn [ruten](https://reise.example/sok?fra=Vika#kart).",
        ),
    ),
    find=_find,
)
