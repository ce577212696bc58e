from __future__ import annotations

import string

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.message import MESSAGE_LANGUAGES, phrase, read_messages, said_in

OTHERS = [language for language in MESSAGE_LANGUAGES if language is not Language.NB]
DETAILS: list[dict[str, str]] = read_messages()["details"]


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.code)
def test_a_fault_says_the_same_in_every_language_of_the_messages(fault: Fault) -> None:
    for language in OTHERS:
        assert holes(fault.sentence_in(language)) == holes(fault.sentence)
        assert holes(fault.hint_in(language)) == holes(fault.hint)
        assert fault.sentence_in(language).endswith(".")
    assert fault.sentence_in(Language.EN) != fault.sentence


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.code)
def test_what_is_said_in_english_is_quoted_as_in_english(fault: Fault) -> None:
    assert "«" not in fault.sentence_in(Language.EN)


def test_every_phrase_is_in_every_language_with_the_same_holes() -> None:
    for words in read_messages()["phrases"].values():
        assert set(words) == set(MESSAGE_LANGUAGES)
        assert len({frozenset(holes(text)) for text in words.values()}) == 1
    assert phrase("fixed", Language.EN, file="om.md", count=2) == "om.md: 2 mended"


def test_every_part_of_a_sentence_is_in_every_language_with_the_same_holes() -> None:
    for words in DETAILS:
        assert set(words) == set(MESSAGE_LANGUAGES)
        assert len({frozenset(holes(text)) for text in words.values()}) == 1


def test_a_part_of_a_sentence_is_known_again_whatever_fills_it() -> None:
    assert said_in("Mente du «sfo»?", Language.EN) == "Did you mean “sfo”?"
    assert said_in("Du kan bruke: a, b.", Language.NN) == "Du kan bruke: a, b."
    assert said_in("Mente du «{x}»?\n", Language.EN) == "Mente du «{x}»?\n"
    assert said_in("Mente du «{x}»?", Language.EN) == "Did you mean “{x}”?"


def test_a_name_stays_as_it_is() -> None:
    assert said_in("barnehageplass", Language.EN) == "barnehageplass"
    assert said_in("en liste", Language.NB) == "en liste"
