from __future__ import annotations

import pytest

from kommunesite.reviewing.wordlist import hits_in, read_rows, read_wordlist, said, words_of

OFFICIALESE = ["language/officialese_nb", "language/officialese_nn"]
PAIRS = [*OFFICIALESE, "language/nynorsk"]
FEWEST = {"language/officialese_nb": 150, "language/officialese_nn": 120, "language/nynorsk": 300}


def found(text: str, name: str = "language/officialese_nb") -> list[str]:
    return [text[hit.start : hit.end] for hit in hits_in(text, read_wordlist(name))]


@pytest.mark.parametrize("name", PAIRS)
def test_a_list_says_something_plain_of_many_words(name: str) -> None:
    rows = read_rows(name)
    assert len(rows) >= FEWEST[name]
    assert all(part.strip() == part and part for row in rows for part in row["plain"].split("/"))


@pytest.mark.parametrize("name", PAIRS)
def test_a_list_has_each_expression_once_in_small_letters(name: str) -> None:
    words = [each for row in read_rows(name) for each in row["words"].split("/")]
    assert len(words) == len(set(words))
    assert all(each == each.lower() and each.strip() == each for each in words)


@pytest.mark.parametrize("name", OFFICIALESE)
def test_no_list_offers_a_word_that_it_finds_heavy(name: str) -> None:
    offered = [part for row in read_rows(name) for part in row["plain"].split("/")]
    assert [part for part in offered if found(part, name)] == []


@pytest.mark.parametrize("name", OFFICIALESE)
def test_every_expression_of_a_list_is_found_whole(name: str) -> None:
    words = [each for row in read_rows(name) for each in row["words"].split("/")]
    assert [each for each in words if found(f"Og {each} så.", name) != [each]] == []


@pytest.mark.parametrize("name", ["accessibility/link_texts", "accessibility/alternative_texts"])
def test_what_says_nothing_is_listed_once_for_each_language(name: str) -> None:
    rows = [(row["language"], row["words"]) for row in read_rows(name)]
    assert len(rows) == len(set(rows))
    assert {language for language, _ in rows} == {"nb", "nn", "en", "se"}


def test_the_longest_expression_counts() -> None:
    assert found("etter hjemmel i loven, med hjemmel i loven") == ["hjemmel i", "med hjemmel i"]


def test_an_expression_may_go_on_in_the_next_line_but_not_in_the_next_sentence() -> None:
    assert found("i\nhenhold til") == ["i\nhenhold til"]
    assert found("Kom i. Henhold til det.") == []


def test_a_quotation_is_left_alone() -> None:
    assert found("I loven heter det «bistand». Vi gir bistand.") == ["bistand"]


def test_a_word_inside_another_is_not_found() -> None:
    assert found("bistandsadvokat og samtidig") == []


def test_what_a_list_offers_is_said_alike_in_every_language() -> None:
    assert said("bruke/ha") == "«bruke» / «ha»"


def test_the_words_of_a_text_are_in_small_letters_and_without_hyphens() -> None:
    assert words_of("Nord-Fron, NAV 2027 og ÆØÅ") == {"nord", "fron", "nav", "og", "æøå"}
