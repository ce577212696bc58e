from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.tools.stem import stem_rules, stems_of


@pytest.mark.parametrize(
    "forms",
    [
        "barnehage barnehagen barnehager barnehagene barnehagar barnehagane barnehages",
        "barneskole barneskule barneskulen barneskolene",
        "sykehjem sykehjemmet sjukeheim sjukeheimen",
        "søknad soknad søknaden soknaden søknadar",
        "næring naering nering næringen næringa",
        "båtplass batplass baatplass båtplassen",
        "hjemmetjeneste heimeteneste heimetenesta hjemmetjenesten",
        "vei veg veien vegen",
        "vannmåler vassmålar vannmåleren vassmålaren",
        "støttekontakt stottekontakt støtekontakt stoettekontakt",
        "girjerádju girjeradju",
        "KAFÉ kafe café",
    ],
)
def test_forms_of_a_word_meet_in_one_stem(forms: str) -> None:
    assert len(set(stems_of(forms))) == 1


@pytest.mark.parametrize(
    "words", ["hage lege", "vei vann", "søppel søknad", "skole skatt", "bil bolig", "barn bank", "hund hus"]
)
def test_different_words_stay_apart(words: str) -> None:
    assert len(set(stems_of(words))) == 2


def test_what_is_no_word_falls_away() -> None:
    assert stems_of("Hvordan søker jeg om plass i barnehagen?") == ("sok", "pla", "barnehag")
    assert stems_of("når er det") == ()
    assert stems_of("🙂 ж שלום  — «»") == ()


@given(st.text())
def test_a_stem_is_small_ascii_letters_and_digits(text: str) -> None:
    assert all(re.fullmatch("[a-z0-9]+", stem) for stem in stems_of(text))


def test_the_rules_hold_what_the_letters_leave() -> None:
    """A root with a letter that is always replaced would never be found."""
    rules = stem_rules()
    plain = re.compile("[a-z0-9]+")
    assert all(plain.fullmatch(part) for pair in rules.roots.items() for part in pair)
    assert all(plain.fullmatch(word) for word in (*rules.silent, *rules.endings))
    assert not [old for old in rules.roots if re.search(r"([a-z])\1", old)]
    assert sorted(rules.endings, key=len, reverse=True) == list(rules.endings)
