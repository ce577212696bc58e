"""A stretch of a text that is in another language than the text, told by its small words."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.reading.readability import WORD, sentences_in
from kommunesite.reviewing.language.stray import is_in_the_other, strays_in
from kommunesite.reviewing.rule import Example, TextRule, found
from kommunesite.reviewing.wordlist import QUOTATION, read_rows, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.reading.readability import Sentence
    from kommunesite.reviewing.rule import Finding
    from kommunesite.reviewing.text import Text

_FEWEST_WORDS = 6
"""The fewest words of a sentence that is judged: in a shorter one, one word decides too much."""
_FEWEST_SMALL = 3
_SMALL_AMONG = 4
"""One word in four, or more, is a small one in most sentences."""
_SAMI = frozenset("čđŋšŧž")
_BY_DEGREE = 3
"""How many times as many small words the other language must have."""


@cache
def _small_words() -> Mapping[Language, frozenset[str]]:
    rows = read_rows("accessibility/function_words")
    return {Language(row["language"]): frozenset(row["words"].split()) for row in rows}


@cache
def _foreign_to(language: Language) -> Mapping[Language, frozenset[str]]:
    """Give the small words of the other languages that the language itself has not; the two standards are one."""
    every = _small_words()
    own = _own(language)
    kin = STANDARDS if language in STANDARDS else (language,)
    others = {other: words - own for other, words in every.items() if other not in kin}
    return {other: words for other, words in others.items() if other is not Language.NN}


@cache
def _own(language: Language) -> frozenset[str]:
    every = _small_words()
    kin = STANDARDS if language in STANDARDS else (language,)
    return frozenset[str]().union(*(every.get(each, ()) for each in kin))


def _find(text: Text) -> Iterator[Finding]:
    own = _own(text.language)
    if not own:
        return
    strays = strays_in(text)
    if is_in_the_other(text, strays):
        other = Language.NN if text.language is Language.NB else Language.NB
        yield found(strays[0].start, strays[-1].end, language=other.autonym.lower(), code=other)
        return
    used = words_of(text.plain)
    for other, small in _foreign_to(text.language).items():
        if len(small & used) >= _FEWEST_SMALL or (other is Language.SE and not _SAMI.isdisjoint(text.plain)):
            yield from _stretches(text, other, small, own)


def _stretches(text: Text, other: Language, small: frozenset[str], own: frozenset[str]) -> Iterator[Finding]:
    plain = QUOTATION.sub(lambda found: " " * len(found[0]), text.plain)
    language = "norsk" if other is Language.NB else other.autonym
    for is_foreign, group in groupby(
        sentences_in(plain, text.body), lambda each: _is_in(plain, each, other, small, own)
    ):
        if is_foreign:
            stretch = tuple(group)
            yield found(stretch[0].start, stretch[-1].end, language=language, code=other)


def _is_in(plain: str, sentence: Sentence, other: Language, small: frozenset[str], own: frozenset[str]) -> bool:
    if sentence.words < _FEWEST_WORDS:
        return False
    words = WORD.findall(plain[sentence.start : sentence.end])
    of_other = sum(_is_of(word, other, small) for word in words)
    of_own = sum(word.lower() in own for word in words)
    is_much = of_other >= _FEWEST_SMALL and of_other * _SMALL_AMONG >= len(words)
    return is_much and of_other >= of_own * _BY_DEGREE


def _is_of(word: str, language: Language, small: frozenset[str]) -> bool:
    """Tell whether a word speaks for a language; in Sámi the letters do too, unless in a name."""
    return word.lower() in small or (language is Language.SE and word.islower() and not _SAMI.isdisjoint(word))


RULE = TextRule(
    fault=Fault.OTHER_LANGUAGE,
    title="Noe på et annet språk",
    why=(
        "Skjermleseren leser hele siden med uttalen til det språket siden er på. Engelsk eller samisk midt i en norsk "
        "tekst blir da ikke til å forstå. Kravet står i WCAG 3.1.2. Enkelte ord og navn er i orden."
    ),
    examples=(
        Example(
            "Du kan søke hele året.\n\n⟦You can apply for this when you have moved to our municipality⟧.\n",
            "Du kan søke hele året. Appen heter «The Help and You».\n",
        ),
        Example(
            # From article 1 of the Universal Declaration of Human Rights.
            "Velkommen.\n\n⟦Buot olbmot leat riegádan friddjan ja olmmošárvvu ja olmmošvuoigatvuođaid dáfus "
            "ovttaárvosažžan⟧.\n",
            "Velkommen. Kommunen heter Kárášjoga gielda på samisk.\n",
        ),
        Example(
            "⟦Korleis søkjer eg? Du kan ikkje søkje frå nettsida. Ring oss berre, så hjelper vi dykk⟧ gjerne.\n",
            "Hvordan søker jeg? Ring oss bare, så hjelper vi deg. Gruppa heter «Korleis har du det».\n",
        ),
        Example(
            "Welcome to us.\n\n⟦Du kan søke når du har flyttet til oss, og det er gratis⟧.\n",
            "Welcome to us. The form is called «Søk om plass i barnehage».\n",
            Language.EN,
        ),
    ),
    find=_find,
)
