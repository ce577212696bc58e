from __future__ import annotations

import pytest

from kommunesite.reading.nynorsk import bokmal_in, not_nynorsk_in, read_pairs

# Right in both written standards, or right in nynorsk beside another form; such words must never be reported.
NYNORSK = """
ikkje du vi de det den dei som og i på av til for med om ved etter over under mellom hos mot når då da no nå her
der han ho henne seg sin sitt sine ein ei eit eg me bli blir får gir gjev går står ser ta tar skal vil kan må bør
har er var barn barnet barna foreldre forelder lege søknad søknader søke søkjer søker vedtak avslag frist pris
planen retten lån kommunen kommunar bustad bolig veg vei vegen gong gang skule skole skulen vatn sende sender klage
klager bruke bruker bruk betale betaler ringe ringjer hjelpe hjelper følge følgje bygge byggje kjøpe høre høyre
også òg berre bare alle nokon nokre noko kva kven kvar korleis kvifor dersom viss frå ut inn opp ned nødvendig
viktig riktig ledig økonomisk
"""


def found_in(text: str) -> list[str]:
    return [word for _, word, _ in bokmal_in(text)]


def test_the_list_holds_many_words_and_none_that_is_right() -> None:
    pairs = read_pairs()
    assert len(pairs) > 400
    assert not set(pairs) & set(NYNORSK.split())
    assert all(word == word.strip().lower() and right for word, right in pairs.items())


def test_no_word_is_mended_to_another_that_is_wrong() -> None:
    """The hint must not lead to the next fault."""
    pairs = read_pairs()
    wrong = {right: found_in(right) for rights in pairs.values() for right in rights.split("/")}
    assert not {right: words for right, words in wrong.items() if words}


def test_a_bokmal_word_is_found_where_it_stands_with_what_it_is_in_nynorsk() -> None:
    (problem,) = not_nynorsk_in("---\n---\n\nDu kan få hjelp\nav noen i kommunen.\n", "sfo.nn.md")
    assert str(problem.place) == "sfo.nn.md:5:4"
    assert problem.sentence == "«noen» er bokmål."
    assert problem.hint.startswith("Skriv «nokon» eller «nokre».")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hvis du vil.", ["Hvis"]),
        ("Du kan. Hvis du vil.", ["Hvis"]),
        ("- Hvis du vil\n- hvis ikke", ["Hvis", "hvis", "ikke"]),
        ("## Hva er det?", ["Hva"]),
        ("1. Hvis du vil", ["Hvis"]),
        ("title: Hvem er vi?", ["Hvem"]),
        ("Du kan,\nHvis du vil.", []),
        ("Ring Hvem Hva Hvor.", []),
        ("Boka «Hvem er redd?» er god.", []),
        ("Sjå [ordboka](/ikke/noe/) og `ikke`.", []),
        ("Sjå [noe](/noko/).", ["noe"]),
        ("Ikkje noko frå nokon.", []),
        ("Noko anna:\nHva?", ["Hva"]),
        ("Eit avsnitt\n\nHva?", ["Hva"]),
    ],
)
def test_names_quotations_and_addresses_are_left_out(text: str, words: list[str]) -> None:
    assert found_in(text) == words
