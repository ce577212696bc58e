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
"""The languages in which everything national exists; a site's first language is one of them."""

WHOLE = (*STANDARDS, Language.SE, Language.EN)
"""The languages that the theme speaks, so that a whole site can be in them; the others have single texts only."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text to show; `lang` is empty when it is in the page's own language."""

    text: str = ""
    lang: str = ""

    def __bool__(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.text)

    def format(self, **named: object) -> Words:
        """Put what stands in braces into a phrase."""
        return Words(self.text.format(**named), self.lang)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text together with the language that it really is in."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text in one or more languages; never empty."""

    wordings: tuple[Wording, ...]

    def said_in(self, *languages: Language) -> Wording:
        """Give the text in the first of some languages that it has, else in the nearest one: Norwegian first."""
        for candidate in (*languages, *STANDARDS):
            for wording in self.wordings:
                if wording.language is candidate:
                    return wording
        return self.wordings[0]


def same_text(text: str, language: Language) -> LocalText:
    """Make a text that exists in one language only."""
    return LocalText((Wording(text, language),))
