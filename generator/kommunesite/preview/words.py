"""What the preview itself says to the editor, in the language of the municipality."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.language import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The preview's own words; `{count}`, `{name}` and `{day}` are filled in."""

    lang: Language
    one_fault: str
    faults: str
    stands: str
    nothing: str
    drafts: str
    day: str
    absent: str

    def heading(self, count: int) -> str:
        """Say how many faults there are."""
        return self.one_fault if count == 1 else self.faults.format(count=count)


_BOKMAAL = Words(
    lang=Language.NB,
    one_fault="1 feil",
    faults="{count} feil",
    stands="Siden bak er slik den var før feilen.",
    nothing="Det er ingenting å vise før feilen er rettet.",
    drafts="Utkast er med, merket «Utkast». De blir ikke publisert.",
    day="Du ser nettstedet slik det blir {day}.",
    absent="Det er ingen kommune på denne adressen.",
)
_NYNORSK = Words(
    lang=Language.NN,
    one_fault="1 feil",
    faults="{count} feil",
    stands="Sida bak er slik ho var før feilen.",
    nothing="Det er ingenting å vise før feilen er retta.",
    drafts="Utkast er med, merkte «Utkast». Dei blir ikkje publiserte.",
    day="Du ser nettstaden slik han blir {day}.",
    absent="Det er ingen kommune på denne adressa.",
)


def words_in(language: Language) -> Words:
    """Give the words in the written standard of a language, else in bokmål."""
    return _NYNORSK if language is Language.NN else _BOKMAAL
