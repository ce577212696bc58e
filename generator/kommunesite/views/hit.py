"""Hits: what the search can find, each with the words that lead to it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kommunesite.tools.stem import stems_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kommunesite.model.language import Words
    from kommunesite.views.part import Link

Entry = tuple[object, ...]
"""A hit as it stands in an index: kind, address, title, sentence, stems; button; languages of title and sentence."""


class HitKind(IntEnum):
    """The groups in which hits are shown."""

    SERVICE = 0
    EVENT = 1
    TOPIC = 2
    PAGE = 3
    CONTACT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """One page, or a place on one, that the search can find.

    The address has no language. `words` lead to the page besides its title; `start` is the button of a service.
    """

    kind: HitKind
    address: str
    title: Words
    sentence: Words
    words: tuple[str, ...]
    start: Link | None = None

    @property
    def entry(self) -> Entry:
        """Give what stands in an index; what is empty at the end is left out."""
        start = button(self.start) if self.start else 0
        found = (int(self.kind), self.address, self.title.text, self.sentence.text, self._stems, start)
        foreign = (self.title.lang, self.sentence.lang)
        if any(foreign):
            return (*found, *foreign)
        return found if self.start else found[:-1]

    @property
    def _stems(self) -> str:
        """Give the stems of all words, each phrase once and none that is the title."""
        title = " ".join(stems_of(self.title.text))
        phrases = dict.fromkeys(" ".join(stems_of(words)) for words in self.words)
        return "|".join(phrase for phrase in phrases if phrase not in ("", title))


def button(start: Link) -> tuple[str, ...]:
    """Give a button as it stands in an index: its address, its words, and their language when it is a foreign one."""
    whole = (start.href, start.words.text, start.words.lang)
    return whole if start.words.lang else whole[:2]


@cache
def _read_words() -> Mapping[str, list[str]]:
    return tomllib.loads(files("kommunesite.views").joinpath("search.toml").read_text(encoding="utf-8"))


def words_for(address: str) -> Iterable[str]:
    """List the everyday words for a page that the catalogue has none for."""
    return _read_words().get(address, ())
