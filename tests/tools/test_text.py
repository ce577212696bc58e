from __future__ import annotations

import re
import unicodedata
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.tools.text import did_you_mean, fold, initial, nearest, slugify, sort_key

NAMES = st.text("aAbBiIzæÆøØåÅäöáÁšŠčđĐŋŊŧŦžïÏ0 9-", min_size=1).filter(lambda text: text[0].isalnum())


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kárášjohka", "karasjohka"),
        ("Porsáŋgu", "porsangu"),
        ("Åarjelsaemien", "aarjelsaemien"),
        ("Deatnu", "deatnu"),
        ("Hárstták", "harsttak"),
        ("Guovdageaidnu", "guovdageaidnu"),
        ("Sør-Odal", "sor-odal"),
        ("Ærøskøbing", "aeroskobing"),
        ("Yykeä", "yykea"),
        ("Straße", "strasse"),
        ("Ŧđŋ", "tdn"),
        ("Ж", ""),
    ],
)
def test_folding_leaves_small_ascii_letters(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Slik gjør du", "slik-gjor-du"),
        ("  Å betale – når?  ", "a-betale-nar"),
        ("«Čálli»", "calli"),
        ("100 % gratis!", "100-gratis"),
        ("a--b__c", "a-b-c"),
        ("🙂", ""),
        ("", ""),
    ],
)
def test_a_slug_is_made_of_what_can_be_kept(text: str, slug: str) -> None:
    assert slugify(text) == slug


@given(st.text())
def test_a_slug_is_an_identifier_or_nothing_and_its_own_slug(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug


def test_a_norwegian_reader_finds_the_names_in_order() -> None:
    names = ["Asker", "Bø", "Dyrøy", "Nes", "Sande", "Tana", "Zeta"]
    last = ["Ærfugl", "Ösel", "Øygarden", "Åfjord", "Aasen", "Ås"]
    order = sorted([*names, *last], key=sort_key)
    assert order == [
        *["Asker", "Bø", "Dyrøy", "Nes", "Sande", "Tana", "Zeta"],
        *["Ærfugl", "Ösel", "Øygarden", "Åfjord", "Ås", "Aasen"],
    ]


def test_a_sami_reader_finds_the_names_in_the_order_of_the_alphabet() -> None:
    """The northern and Lule Sámi letters stand after the ones that they are made from, ï after i, ö where ø is."""
    order = [
        *["Asker", "Átnetjávri", "Bådåddjo", "Cuoppu", "Čavka", "Davvi", "Đakon", "Gáivuotna", "Guovdageaidnu"],
        *["Ij", "Ïj", "Jillij", "Návuotna", "Ŋav", "Sálat", "Šibit", "Tana", "Ŧom", "Zeta", "Žuovla"],
        *["Ærfugl", "Ørland", "Öörje", "Åarjel"],
    ]
    assert sorted(sorted(order), key=sort_key) == order


def test_an_abbreviation_with_aa_stands_under_a() -> None:
    assert sorted(["Ås", "AAP", "Aasen", "Barn"], key=sort_key) == ["AAP", "Barn", "Ås", "Aasen"]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("barnehage", "B"),
        ("ætt", "Æ"),
        ("øl", "Ø"),
        ("år", "Å"),
        ("A\u030ar", "Å"),
        ("Aasen", "Å"),
        ("AAP", "A"),
        ("Äpple", "Æ"),
        ("Öl", "Ø"),
        ("ámmát", "Á"),
        ("šibit", "Š"),
        ("Đakon", "Đ"),
        ("ŋav", "Ŋ"),
        ("Ŧom", "Ŧ"),
        ("ïebne", "Ï"),
        ("éntri", "E"),
        ("112", "1"),
        ("", ""),
    ],
)
def test_a_text_stands_under_its_letter(text: str, letter: str) -> None:
    assert initial(text) == letter


@given(st.lists(NAMES))
def test_sorted_names_come_in_whole_groups(names: list[str]) -> None:
    """No letter of an A–Å list comes twice, so that no heading and no anchor does."""
    letters = [letter for letter, _ in groupby(sorted(names, key=sort_key), key=initial)]
    assert len(letters) == len(set(letters))


@given(NAMES, NAMES)
def test_the_order_does_not_depend_on_how_letters_are_composed(one: str, other: str) -> None:
    composed = sort_key(unicodedata.normalize("NFC", one))[0] <= sort_key(unicodedata.normalize("NFC", other))[0]
    parted = sort_key(unicodedata.normalize("NFD", one))[0] <= sort_key(unicodedata.normalize("NFD", other))[0]
    assert composed == parted


@pytest.mark.parametrize(
    "alphabet",
    [
        "abcdefghijklmnopqrstuvwxyzæøå",
        "aábcčdđefghijklmnŋoprsštŧuvzž",
        "abdefghiïjklmnoprstuvyæöå",
        "aábdefghijklmnŋoprstuvåä",
    ],
    ids=["Norwegian", "northern Sámi", "South Sámi", "Lule Sámi"],
)
def test_the_order_is_that_of_the_alphabet(alphabet: str) -> None:
    last = "æäöøå"  # where Sámi alphabets differ from the Norwegian one, lists in Norway follow the latter
    letters = [letter for letter in alphabet if letter not in last]
    assert all(sort_key(one) < sort_key(next_one) for one, next_one in pairwise(letters))
    assert all(sort_key(letters[-1]) < sort_key(letter) for letter in alphabet if letter in last)


def test_the_last_letters_are_the_norwegian_ones_with_their_neighbours() -> None:
    assert "".join(sorted("åøöæäzž", key=sort_key)) == "zžäæöøå"


@given(NAMES, NAMES, NAMES)
def test_what_stands_after_a_beginning_does_not_change_the_order_of_beginnings(one: str, other: str, end: str) -> None:
    first, second = sort_key(f"{one}1{end}")[0], sort_key(f"{other}1{end}")[0]
    if sort_key(f"{one}1")[0] < sort_key(f"{other}1")[0]:
        assert first < second


@given(NAMES)
def test_the_order_does_not_depend_on_capitals(name: str) -> None:
    assert sort_key(name.replace("A", "a"))[0] == sort_key(name.replace("A", "a").lower())[0]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Venesla", "Vennesla"),
        ("vennesla", "Vennesla"),
        ("Karasjoka", "Kárášjohka"),
        ("Tromso", "Tromsø"),
        ("Paris", ""),
        ("", ""),
    ],
)
def test_the_nearest_name_is_found(name: str, found: str) -> None:
    assert nearest(name, ["Vennesla", "Kárášjohka", "Tromsø"]) == found


def test_a_huge_misspelling_is_answered_at_once() -> None:
    assert nearest("a" * 1_000_000, ["phone"] * 10) == ""


@pytest.mark.parametrize(
    ("known", "advice"),
    [
        (["phone", "email"], "Mente du «phone»?"),
        (["a", "b"], "Du kan bruke: a, b."),
        ([str(at) for at in range(10)], "Du kan bruke: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9."),
        ([str(at) for at in range(11)], "Du kan bruke: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 …."),
        ([], "Ta det bort."),
    ],
)
def test_a_misspelt_name_gets_advice(known: list[str], advice: str) -> None:
    assert did_you_mean("fone", known) == advice


def test_the_list_of_names_has_a_label_of_its_own() -> None:
    assert did_you_mean("x", iter(["a"]), "I media/ ligger") == "I media/ ligger: a."
