from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.municipality import Municipality
from kommunesite.reading.finder import MOST, Fit, distance, key_of, suggest
from kommunesite.reading.register import read_register
from tests.inquiry import ASKED, FOUND, UNANSWERED


@pytest.mark.parametrize(("query", "slug"), FOUND)
def test_one_is_found_by_number_name_former_name_postal_code_and_misspelling(query: str, slug: str) -> None:
    hits = suggest(query)
    best = [hit.municipality.slug for hit in hits if hit.fit is hits[0].fit]
    assert best == [slug]


@pytest.mark.parametrize(("query", "slugs"), ASKED)
def test_what_several_are_called_asks_which(query: str, slugs: set[str]) -> None:
    assert {hit.municipality.slug for hit in suggest(query) if hit.fit is Fit.WHOLE} == slugs


@pytest.mark.parametrize("query", UNANSWERED, ids=lambda each: each[:9])
def test_what_means_none_finds_none(query: str) -> None:
    assert suggest(query) == ()


@pytest.mark.parametrize("municipality", read_register(), ids=lambda each: each.slug)
def test_every_municipality_is_found_by_each_part_of_its_official_name(municipality: Municipality) -> None:
    for name in municipality.official_name.split(" – "):
        assert municipality in [hit.municipality for hit in suggest(name) if hit.fit is Fit.WHOLE]


def test_it_is_told_by_what_one_was_found() -> None:
    assert [hit.found_by for hit in suggest("Søgne")] == ["Søgne"]
    assert [hit.found_by for hit in suggest("4700")] == ["4700 Vennesla"]
    assert [hit.found_by for hit in suggest("Vennesla")] == [""]


def test_a_name_of_today_comes_before_the_same_of_former_days() -> None:
    assert [hit.municipality.slug for hit in suggest("Os")[:2]] == ["os", "bjornafjorden"]


@given(st.text())
def test_whatever_is_asked_gets_a_short_answer(query: str) -> None:
    assert len(suggest(query)) <= MOST


@given(st.text("abø", max_size=5), st.text("abø", max_size=5))
def test_a_distance_is_the_same_both_ways_and_none_only_between_equals(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_a_key_is_the_same_however_one_writes() -> None:
    assert {key_of(text) for text in ("Ålesund", "AALESUND", "Alesund", " ålesund kommune ")} == {"alesund"}
    assert {key_of(text) for text in ("Bærum", "Baerum", "barum")} == {"barum"}
