from __future__ import annotations

from collections import Counter

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.municipality import Form, Municipality, WrittenStandard
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import MunicipalityNumber, OrganisationNumber, Slug, Url
from kommunesite.reading.register import (
    find,
    former_numbers,
    names_of,
    places_in,
    read_postal_codes,
    read_register,
)
from kommunesite.tools.text import fold

REGISTER = read_register()
CARRIERS = Counter(name for each in REGISTER for name in {fold(name) for name in names_of(each)})
EXACT = {name for each in REGISTER for name in (each.number, each.slug)}


def refusal(query: str) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        find(REGISTER, query)
    return caught.value


def test_there_are_357_municipalities_and_each_is_one_of_a_kind() -> None:
    assert len(REGISTER) == 357
    assert len({each.number for each in REGISTER}) == 357
    assert len({each.slug for each in REGISTER}) == 357
    assert len({each.name for each in REGISTER}) == 357
    given = [each.organisation_number for each in REGISTER if each.organisation_number]
    assert len(set(given)) == len(given)


def test_they_stand_in_the_order_of_their_numbers() -> None:
    assert [each.number for each in REGISTER] == sorted(each.number for each in REGISTER)


@pytest.mark.parametrize("municipality", REGISTER, ids=lambda each: each.slug)
def test_every_fact_has_its_form(municipality: Municipality) -> None:
    assert MunicipalityNumber.parse(municipality.number)
    assert Slug.parse(municipality.slug)
    assert Url.parse(municipality.website)
    number = municipality.organisation_number
    assert not number or OrganisationNumber.parse(number) == number
    assert municipality.county
    assert bool(municipality.sami_name) == (municipality.sami_language is not None)


@pytest.mark.long
@pytest.mark.parametrize("municipality", REGISTER, ids=lambda each: each.slug)
def test_a_municipality_is_found_by_each_of_its_unambiguous_names(municipality: Municipality) -> None:
    for name in names_of(municipality):
        if CARRIERS[fold(name)] == 1 or name in EXACT:
            assert find(REGISTER, name) is municipality


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("Kárášjohka", "karasjok"),
        ("karasjohka", "karasjok"),
        ("karasjok", "karasjok"),
        ("5610", "karasjok"),
        ("Guovdageaidnu", "kautokeino"),
        ("Porsanki", "porsanger"),
        ("Porsáŋgu", "porsanger"),
        ("Yykeä", "lyngen"),
        ("Oslove", "oslo"),
        ("0301", "oslo"),
        ("Tråante", "trondheim"),
        ("tromso", "tromso"),
        (" TROMSØ ", "tromso"),
        ("Vennesla", "vennesla"),
    ],
)
def test_a_municipality_is_found_by_what_people_call_it(query: str, slug: str) -> None:
    assert find(REGISTER, query).slug == slug


AMBIGUOUS = sorted({each.plain_name for each in REGISTER if CARRIERS[fold(each.plain_name)] > 1})


def test_some_names_are_shared() -> None:
    assert {"Herøy", "Våler"} <= set(AMBIGUOUS)


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_a_shared_name_asks_which_one(name: str) -> None:
    refused = refusal(name)
    assert refused.fault is Fault.AMBIGUOUS_MUNICIPALITY
    bearers = [each for each in REGISTER if each.plain_name == name]
    assert len(bearers) > 1
    for each in bearers:
        assert f"{each.slug} ({each.number}, {each.county})" in refused.details["candidates"]


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("Venesla", "Mente du Vennesla?"),
        ("Karasjoka", "Mente du Kárášjohka?"),
        ("Paris", "Mente du"),
        ("", "Skriv navnet eller kommunenummeret."),
        ("🙂", "Skriv navnet eller kommunenummeret."),
        ("0000", "Skriv"),
        ("03011", "Mente du 0301?"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(query: str, advice: str) -> None:
    refused = refusal(query)
    assert refused.fault is Fault.UNKNOWN_MUNICIPALITY
    assert refused.details["name"] == query
    assert refused.details["advice"].startswith(advice)


def test_a_former_number_stands_for_its_successor_and_one_that_was_divided_asks_which_part() -> None:
    assert find(REGISTER, "3024").slug == "baerum"
    assert refusal("1507").fault is Fault.AMBIGUOUS_MUNICIPALITY


def test_every_municipality_that_lost_its_number_is_known_by_it() -> None:
    assert all(each.former_number in (each.number, *former_numbers(each)) for each in REGISTER)
    assert sum(bool(former_numbers(each)) for each in REGISTER) == 115


def test_a_postal_code_names_a_municipality_that_exists_and_every_one_has_some() -> None:
    codes = read_postal_codes()
    assert len(codes) == 5114
    assert all(len(code) == 4 and code.isdigit() for code in codes)
    assert {number for _, number in codes.values()} == {each.number for each in REGISTER}
    assert codes["4700"] == ("Vennesla", "4223")


def test_places_are_written_as_people_write_them() -> None:
    assert {"Bø i Telemark", "Gvarv"} <= set(places_in(find(REGISTER, "midt-telemark")))


def test_forms_and_standards_are_read() -> None:
    assert {each.form for each in REGISTER} == set(Form)
    assert {each.standard for each in REGISTER} == set(WrittenStandard)
    assert find(REGISTER, "sogndal").standard is WrittenStandard.NYNORSK
