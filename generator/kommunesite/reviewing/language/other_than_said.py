"""A link that shows one number or address and leads to another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Link, Text

_NUMBER = re.compile(r"\+?\d[\d \u00a0]+")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
_SITE = re.compile(r"(?:www\.)?(?:[a-zæøå0-9-]+\.)+(?:no|com|org|net|eu|info)")
_NOT_DIGITS = re.compile(r"\D")


def _find(text: Text) -> Iterator[Finding]:
    for link in text.links:
        if not link.is_image and link.words_start != link.target_start and _is_other(link):
            yield found(link.words_start, link.words_start + len(link.words), words=link.words, target=link.target)


def _is_other(link: Link) -> bool:
    words = link.words.strip().lower()
    kind, _, rest = link.target.lower().partition(":")
    match kind:
        case "tel":
            return _NUMBER.fullmatch(words) is not None and _digits(words) != _digits(rest)
        case "mailto":
            return _MAIL.fullmatch(words) is not None and words != rest.partition("?")[0]
        case "https":
            host = rest.strip("/").partition("/")[0]
            return _SITE.fullmatch(words) is not None and _host(words) not in (_host(host), f".{_host(host)}")
    return False


def _digits(number: str) -> str:
    return _NOT_DIGITS.sub("", number).removeprefix("00").removeprefix("47")


def _host(name: str) -> str:
    return name.removeprefix("www.")


RULE = TextRule(
    fault=Fault.OTHER_THAN_SAID,
    title="Lenke som viser noe annet enn den fører til",
    why="Nummeret er rettet ett sted og ikke det andre. Da ringer noen feil, og ingen oppdager det.",
    examples=(
        Example(
            "[⟦22 33 44 55⟧](tel:22334456), [⟦post@vika.example⟧](mailto:post@viken.example) og "
            "[⟦www.nav.no⟧](https://www.skatteetaten.no/)\n",
            "[22 33 44 55](tel:+4722334455), [post@vika.example](mailto:post@vika.example) og "
            "[www.nav.no](https://www.nav.no/)\n",
        ),
    ),
    find=_find,
)
