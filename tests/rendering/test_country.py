from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from kommunesite.model.national import National
from kommunesite.reading.finder import key_of
from kommunesite.reading.register import read_postal_codes, read_register
from kommunesite.rendering.country import municipalities_file, postal_codes_file, with_beside
from kommunesite.tools.text import sort_key


def entries(national: National) -> dict[str, dict[str, Any]]:
    """Give the municipalities of the file by their slugs."""
    content = json.loads(municipalities_file(national))
    return {each["slug"]: each for each in content["municipalities"]}


def test_every_municipality_stands_there_by_name_with_what_it_is_found_by(national: National) -> None:
    found = entries(national)
    assert set(found) == {each.slug for each in read_register()}
    names = {str(each.slug): each.name for each in read_register()}
    assert [names[slug] for slug in found] == sorted(names.values(), key=sort_key)
    assert found["karasjok"]["name"] == "Kárášjohka – Karasjok"
    assert {key_of(name) for name in found["karasjok"]["names"]} == {"karasjok", "karasjohka"}
    assert found["baerum"]["former"] == ["3024"]
    assert "Søgne" in found["kristiansand"]["places"]
    assert "Oslo" not in found["oslo"].get("places", [])
    assert found["heroy-nordland"]["name"] == "Herøy (Nordland)"


def test_a_site_that_is_not_beside_is_at_its_own_address_and_those_to_come_are_not_there_yet(
    national: National,
) -> None:
    neighbours = tuple(
        replace(each, is_beside=each.municipality.slug == "oslo", is_live=each.municipality.slug == "vennesla")
        for each in national.neighbours
    )
    found = entries(replace(national, neighbours=neighbours))
    assert (found["oslo"]["site"], found["oslo"]["state"]) == ("/oslo/", "beside")
    assert (found["vennesla"]["site"], found["vennesla"]["state"]) == ("https://www.vennesla.kommune.no/", "live")
    assert found["bykle"]["state"] == "absent"
    assert found["bykle"]["site"].startswith("https://")


def test_in_the_preview_the_sites_that_lie_beside_are_led_to(national: National) -> None:
    content = with_beside(municipalities_file(national), ["oslo", "norge"])
    found = {each["slug"]: each for each in json.loads(content)["municipalities"]}
    assert (found["oslo"]["site"], found["oslo"]["state"]) == ("/oslo/", "beside")
    assert found["bykle"]["state"] == "absent"


def test_the_words_of_the_script_are_there_in_every_language_that_has_them_all(national: National) -> None:
    words = json.loads(municipalities_file(national))["words"]
    assert set(words) == {"nb", "nn", "en"}
    assert words["nn"]["one"] == "Éin kommune passar."


def test_every_postal_code_stands_with_its_place_and_municipality() -> None:
    places = json.loads(postal_codes_file())["places"]
    found = {code: (place, number) for place, number, codes in places for code in codes.split()}
    assert found == read_postal_codes()
