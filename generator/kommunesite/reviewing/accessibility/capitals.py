"""Words in capital letters that are not abbreviations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import QUOTATION, read_column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_LETTERS = "A-ZÀ-ÖØ-ÞĀČĐŊŠŦŽ"
_SOME = re.compile(rf"[{_LETTERS}]{{4}}")
_WORD = rf"(?<![\w/.@-])[{_LETTERS}]{{2,}}(?![\w/.@-]\w|\w)"
_RUN = re.compile(rf"{_WORD}(?:[ ,:!–-]+(?:[{_LETTERS}] )?{_WORD})*")
_ONE = re.compile(rf"[{_LETTERS}]+")
_ROMAN = re.compile(r"[IVXLCDM]+")
_LONGEST_ALONE = 4
"""The longest word in capitals that may be an abbreviation that nobody has put on the list."""
_LONGEST_AMONG = 3
"""The same where several stand together, which abbreviations seldom do."""
_SHOUTED = frozenset({"HUSK", "HUGS", "IKKE", "MERK", "NYTT", "INFO", "ALLE", "KUN"})


def _find(text: Text) -> Iterator[Finding]:
    if _SOME.search(text.plain):
        for run in _RUN.finditer(QUOTATION.sub(lambda quoted: " " * len(quoted[0]), text.plain)):
            words = _ONE.findall(run[0])
            most = _LONGEST_AMONG if len(words) > 1 else _LONGEST_ALONE
            if any(_is_shouted(word, most) for word in words):
                yield found(*run.span(), words=run[0])


def _is_shouted(word: str, most: int) -> bool:
    is_known = word in read_column("accessibility/abbreviations", "abbreviation") or _ROMAN.fullmatch(word) is not None
    return word in _SHOUTED or (len(word) > most and not is_known)


RULE = TextRule(
    fault=Fault.CAPITALS,
    title="Tekst med bare store bokstaver",
    why=(
        "Ord i store bokstaver har alle samme form og er tunge å lese, særlig for den som har dysleksi. Noen "
        "skjermlesere leser dem bokstav for bokstav. Forkortelser som SFO og PPT er i orden. De står i en egen liste."
    ),
    examples=(
        Example("⟦HUSK Å KOKE VANNET⟧!", "**Husk å koke vannet!** Spør SFO, PPT eller UNICEF."),
        Example("Svømmehallen er ⟦STENGT⟧ i uke 8.", "Svømmehallen er stengt i uke 8. Skiltet sier «ADGANG FORBUDT»."),
        Example("Dette gjelder ⟦IKKE⟧ hytter.", "Dette gjelder ikke hytter."),
    ),
    find=_find,
)
