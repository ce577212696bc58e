from __future__ import annotations

import pytest

from kommunesite.reading.readability import FEWEST, HARDEST, hard_to_read, lix_of
from kommunesite.tools.markdown import Manuscript

EASY = "Du kan få hjelp av oss. " * 10
HARD = f"Kort. {'saksbehandlingsrutine ' * 30}og slutt."


def test_lix_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    assert lix_of("en to tre fire fem. " * 10) == 5
    assert lix_of("en to tre fire barnehageplass. " * 10) == 5 + 20
    assert lix_of("seks syv åtte skolene. " * 20) == 4 + 25


def test_a_text_with_few_words_is_not_measured() -> None:
    assert lix_of("barnehageplass " * (FEWEST - 1)) == 0
    assert lix_of("barnehageplass " * FEWEST) == FEWEST + 100
    assert lix_of("") == 0


@pytest.mark.parametrize(
    "text",
    [
        "en to tre fire fem\n\n" * 20,
        "- en to tre fire fem\n" * 20,
        "1. en to tre fire fem\n" * 20,
        "## en to tre\n\nfire fem seks syv åtte ni ti\n\n" * 10,
        "en to [tre](https://barnehagefakta.example/barnehageplass/) fire fem!\n" * 20,
        "en to tre fire fem: en to tre fire fem?\n" * 10,
        "| en to tre fire fem | en to tre fire fem |\n" * 10,
    ],
)
def test_headings_points_and_cells_are_sentences_and_addresses_are_no_words(text: str) -> None:
    assert lix_of(text) == 5


def test_a_hard_text_is_reported_where_its_longest_sentence_begins() -> None:
    (problem,) = hard_to_read(Manuscript(f"\nTekst.\nKort. {EASY}\n\n{HARD}\n", "sfo.md", 4))
    assert str(problem.place) == "sfo.md:8:7"
    assert dict(problem.details) == {"lix": "38", "limit": str(HARDEST), "words": "32"}


def test_an_easy_text_is_not_reported() -> None:
    assert hard_to_read(Manuscript(EASY, "sfo.md")) == ()
