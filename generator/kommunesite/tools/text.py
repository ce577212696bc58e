"""Words: folding and sorting Norwegian and Sámi letters, making anchors, suggesting the nearest name."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"})
_ALPHABET = "aábcčdđefghiïjklmnŋopqrsštŧuvwxyzžæøå"
"""The Norwegian alphabet with the letters of the Sámi ones after those that they are made from (CLDR: no, se)."""

_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET, 100)}
_SORTED_AS = str.maketrans("äö", "æø")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Write a text in small ASCII letters, so that `Kárášjohka` and `karasjohka` are the same."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    return unicodedata.normalize("NFD", lowered).encode("ascii", "ignore").decode()


def slugify(text: str) -> str:
    """Make an identifier from a text; it is empty when the text has no letter or digit that can be kept."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def sort_key(text: str) -> tuple[tuple[int, ...], str]:
    """Order texts as readers of Norwegian and Sámi expect: æ, ø and å last, Sámi letters after their neighbours."""
    return tuple([_RANKS.get(letter) or min(ord(letter), 99) for letter in _sorted_as(text)]), text


def _sorted_as(text: str) -> str:
    """Write a text in the letters that it is sorted by; Aa is an old å, but AA in an abbreviation is not."""
    composed = unicodedata.normalize("NFC", text).replace("Aa", "å").replace("aa", "å").lower().translate(_SORTED_AS)
    return "".join([letter if letter in _RANKS else unicodedata.normalize("NFD", letter)[0] for letter in composed])


def initial(text: str) -> str:
    """Give the letter under which a text stands in an A–Å list: the first that it is sorted by."""
    return _sorted_as(text)[:1].upper()


def nearest(name: str, known: Iterable[str]) -> str:
    """Find the known name most like a misspelt one, or nothing when none is near."""
    by_folded = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(name), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


def did_you_mean(name: str, known: Iterable[str], label: str = "Du kan bruke") -> str:
    """Advise on a misspelt name: the nearest one, else the first ten that exist."""
    candidates = tuple(known)
    suggestion = nearest(name, candidates)
    if suggestion:
        return f"Mente du «{suggestion}»?"
    if not candidates:
        return "Ta det bort."
    more = " …" if len(candidates) > _MOST_LISTED else ""
    return f"{label}: {', '.join(candidates[:_MOST_LISTED])}{more}."


_MOST_LISTED = 10


def as_plain(value: object) -> str:
    """Give a text that has a type of its own as one that has none, for libraries that know no others.

    Anything else is refused with `NotImplementedError`, as `msgspec` asks of who helps it with values that it does not
    know.
    """
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(type(value))
