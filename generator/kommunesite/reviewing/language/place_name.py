"""The name of a municipality, written otherwise than the register writes it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.register import names_of, read_register
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.tools.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_WORD = r"[^\W\d_a-zæøåäö][^\W\d_]+(?:-[^\W\d_]+)*"
_NAME = re.compile(rf"(?<![\w/.@«-]){_WORD}(?![\w/@-]|\.\w)")
_TWO = re.compile(rf"(?<![\w/.@«-])(?:Sør|Nord|Midt|Stor|Aurskog|Indre|Øvre|Nordre|Søndre|Vestre|Østre|Øystre|Midtre)[ -]{_WORD}")
_SHORTEST = 5
_ALSO_FIRST_NAMES = frozenset({"donna", "raisa"})


@cache
def _names() -> Mapping[str, str]:
    """Give the register's names that are easily misspelt, by how they look without accents and hyphens."""
    names = (name for municipality in read_register() for name in names_of(municipality) if name[0].isupper())
    by_look = {_look(name): name for name in names if "(" not in name}
    return {look: name for look, name in by_look.items() if look != name.lower() and look not in _ALSO_FIRST_NAMES}


def _look(name: str) -> str:
    return (name if name.isascii() else fold(name)).lower().replace("-", " ")


def _find(text: Text) -> Iterator[Finding]:
    names = (*_NAME.finditer(text.plain), *_TWO.finditer(text.plain))
    known = _names()
    for each in sorted(names, key=lambda name: name.start()):
        right = known.get(_look(each[0])) or known.get(_look(each[0].removesuffix("s")))
        if right and _is_misspelt(each[0], right):
            start, end = each.start(), each.start() + len(right)
            yield found(start, end, right, name=text.plain[start:end], right=right)


def _is_misspelt(name: str, right: str) -> bool:
    """Tell whether a name is the right one otherwise written; short ones must have a letter that no Norwegian name has."""
    is_long = len(right) >= _SHORTEST or not {"ä", "ö", "Ä", "Ö"}.isdisjoint(name)
    return is_long and not name.startswith(right) and not name.isupper()


RULE = TextRule(
    fault=Fault.PLACE_NAME,
    title="Kommunenavn som er skrevet feil",
    why=(
        "Et navn skal skrives slik det er fastsatt, også på samisk og kvensk. Lov om stadnavn gjelder for kommunen. "
        "Med feil bokstaver finner heller ikke søket navnet."
    ),
    examples=(
        Example(
            "Bussen går til ⟦Tromsö⟧, ⟦Sør Varanger⟧ og ⟦Karasjohka⟧.\n",
            "Bussen går til Tromsø, Sør-Varanger, Kárášjohka og Donnas kafé.\n",
        ),
    ),
    find=_find,
)
