"""The finder: which municipalities somebody may mean by a number, a name, a postal code or a misspelling.

The script of the theme's finder does the same in the browser; the tests ask both the same questions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kommunesite.reading.register import former_numbers, names_of, places_in, read_postal_codes, read_register
from kommunesite.tools.text import fold, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.municipality import Municipality

MOST = 12
"""How many are shown at once."""

_LONGEST = 60
_FORM = re.compile(r" (?:kommune|herad|suohkan|gielda|tjielte|komuuni)$")
_WHICH = re.compile(r" (?:i|på) ")
_NOT_KEY = re.compile(r"[^a-z0-9]")
_DOUBLED = (("aa", "a"), ("ae", "a"), ("oe", "o"))
_SHORT = 6
_SHORTEST = 3


class Fit(IntEnum):
    """How well a name fits, the best first."""

    WHOLE = 0
    BEGINNING = 1
    WITHIN = 2
    MISSPELT = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A municipality that may be meant, how well it fits, and what it was found by when that is no name of today."""

    municipality: Municipality
    fit: Fit
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    municipality: Municipality
    keys: tuple[tuple[str, str], ...]


def suggest(query: str) -> tuple[Hit, ...]:
    """List who may be meant, the best first; when several fit whole, one must ask which.

    Digits must be a whole number or postal code. Only where nothing fits as it is written is a misspelling thought of.
    """
    wanted = key_of(query)
    if not wanted:
        return ()
    if wanted.isdigit():
        return _numbered(wanted)
    found = sorted(_written(wanted), key=lambda hit: (hit.fit, bool(hit.found_by)))
    return tuple(found or _misspelt(wanted))[:MOST]


def key_of(text: str) -> str:
    """Write a name as it is compared: without accents, signs, spaces or doubled letters for æ, ø and å."""
    key = _FORM.sub("", fold(" ".join(text[:_LONGEST].split())))
    for double, single in _DOUBLED:
        key = key.replace(double, single)
    return _NOT_KEY.sub("", key)


@cache
def _entries() -> tuple[_Entry, ...]:
    """List the municipalities by name, each with the keys that it is found by, and what it is when no name of today."""
    register = sorted(read_register(), key=lambda each: sort_key(each.name))
    return tuple(_Entry(each, tuple(_keys(each))) for each in register)


def _keys(municipality: Municipality) -> Iterator[tuple[str, str]]:
    now = dict.fromkeys(map(key_of, names_of(municipality)))
    yield from ((key, "") for key in now)
    yield from ((number, number) for number in former_numbers(municipality))
    for place in places_in(municipality):
        yield from ((key, place) for key in keys_of(place) if key not in now)


def keys_of(place: str) -> tuple[str, ...]:
    """Write the name of a place as it is compared, whole and without what tells it from others: `Bø` in Telemark."""
    return tuple(dict.fromkeys((key_of(place), key_of(_WHICH.split(place)[0]))))


def _numbered(wanted: str) -> tuple[Hit, ...]:
    hits = [Hit(each.municipality, Fit.WHOLE, said) for each in _entries() for key, said in each.keys if key == wanted]
    place, number = read_postal_codes().get(wanted, ("", ""))
    numbers = {hit.municipality.number for hit in hits}
    postal = (each.municipality for each in _entries() if each.municipality.number == number not in numbers)
    return (*hits, *(Hit(each, Fit.WHOLE, f"{wanted} {place}") for each in postal))


def _written(wanted: str) -> Iterator[Hit]:
    for entry in _entries():
        fits = [(fit, said) for key, said in entry.keys if (fit := _fit(wanted, key)) is not None]
        if fits:
            yield Hit(entry.municipality, *min(fits, key=lambda each: each[0]))


def _fit(wanted: str, key: str) -> Fit | None:
    if key == wanted:
        return Fit.WHOLE
    if key.startswith(wanted):
        return Fit.BEGINNING
    return Fit.WITHIN if len(wanted) >= _SHORTEST and wanted in key else None


def _misspelt(wanted: str) -> list[Hit]:
    """List those whose names of today are the fewest letters away; a short word may have one wrong, others two."""
    if len(wanted) < _SHORTEST:
        return []
    away = []
    for entry in _entries():
        distances = [(distance(wanted, key), said) for key, said in entry.keys if not said and not key.isdigit()]
        away.append((*min(distances, key=lambda each: each[0]), entry.municipality))
    nearest = min(far for far, _, _ in away)
    if nearest > (1 if len(wanted) < _SHORT else 2):
        return []
    return [Hit(each, Fit.MISSPELT, said) for far, said, each in away if far == nearest]


def distance(one: str, other: str) -> int:
    """Count the letters to put in, take out or change to get from one word to another (Levenshtein)."""
    before = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for (diagonal, above), wanted in zip(pairwise(before), other, strict=True):
            row.append(min(above + 1, row[-1] + 1, diagonal + (letter != wanted)))
        before = row
    return before[-1]
