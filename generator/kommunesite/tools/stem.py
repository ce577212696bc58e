"""Stems: words brought to one form, so that standards, inflections and letters typed otherwise meet in the search."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile("[a-z0-9]+")
_TWICE = re.compile(r"([a-z])\1+")


@dataclass(frozen=True, slots=True)
class StemRules:
    """How words are brought to their stems; the script in the browser follows the very same rules."""

    letters: Mapping[str, str]
    roots: Mapping[str, str]
    endings: tuple[str, ...]
    least: int
    silent: tuple[str, ...]


@cache
def stem_rules() -> StemRules:
    """Read the rules; the silent words are as the letters leave them."""
    read = tomllib.loads(files("kommunesite.tools").joinpath("stem.toml").read_text(encoding="utf-8"))
    letters = read["letters"]
    silent = tuple(_plain(word, letters) for word in read["silent"])
    return StemRules(letters, read["roots"], tuple(read["endings"]), read["least"], silent)


def stems_of(text: str) -> tuple[str, ...]:
    """Give the stems of the words in a text, without those that are silent."""
    words = _WORD.findall(_plain(text, stem_rules().letters))
    return tuple(stem for word in words if (stem := _stem(word)))


@cache
def _stem(word: str) -> str:
    rules = stem_rules()
    if word in rules.silent:
        return ""
    return _shortened(_shortened(_replaced(word, rules.roots), rules), rules)


def _shortened(word: str, rules: StemRules) -> str:
    cuts = (word.removesuffix(end) for end in rules.endings)
    return next((cut for cut in cuts if cut != word and len(cut) >= rules.least), word)


def _plain(text: str, letters: Mapping[str, str]) -> str:
    """Write a text in small letters without accents, each letter once where it stood twice."""
    plain = _replaced(unicodedata.normalize("NFC", text).lower(), letters)
    if not plain.isascii():
        parts = unicodedata.normalize("NFD", plain)
        plain = "".join(letter for letter in parts if unicodedata.category(letter)[0] != "M")
    return _TWICE.sub(r"\1", plain)


def _replaced(text: str, parts: Mapping[str, str]) -> str:
    """Replace parts of a text from left to right, at each place the first that fits."""
    return _any_of(tuple(parts)).sub(lambda found: parts[found[0]], text)


@cache
def _any_of(parts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(parts))
