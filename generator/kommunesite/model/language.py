"""Languages, and texts that exist in some of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of a text, as a BCP 47 code; `no` is never used, since it names two written standards."""

    NB = "nb"
    NN = "nn"
    SE = "se"
    SMA = "sma"
    SMJ = "smj"
    FKV = "fkv"
    EN = "en"

    @property
    def autonym(self) -> str:
        """Give the language's name in the language itself."""
        return _AUTONYMS[self]


_AUTONYMS = {
    Language.NB: "Bokmål",
    Language.NN: "Nynorsk",
    Language.SE: "Davvisámegiella",
    Language.SMA: "Åarjelsaemien gïele",
    Language.SMJ: "Julevsámegiella",
    Language.FKV: "Kvääni",
    Language.EN: "English",
}

STANDARDS = (Language.NB, Language.NN)
"""The languages in which everything national exists, so that a whole site can be in them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text together with the language that it really is in."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text in one or more languages; never empty."""

    wordings: tuple[Wording, ...]

    def said_in(self, language: Language) -> Wording:
        """Give the text in a language, else in the nearest one it has: Norwegian first."""
        for candidate in (language, *STANDARDS):
            for wording in self.wordings:
                if wording.language == candidate:
                    return wording
        return self.wordings[0]


def same_text(text: str, language: Language) -> LocalText:
    """Make a text that exists in one language only."""
    return LocalText((Wording(text, language),))
