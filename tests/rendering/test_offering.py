from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from kommunesite.model.national import National
from kommunesite.rendering.offering import offering_file
from kommunesite.views.scene import scene_of
from tests import village

OFFERS = """\
-- kommune.yaml
changed: 2026-11-01
number: 4223
contact: {name: {nb: Torget}, phone: 00 00 00 01, email: torg@vennesla.example}
units:
  skole: {name: {nb: Skolen}, phone: 00 00 00 02}
-- services.yaml
changed: 2026-11-03
services:
  sfo:
    unit: skole
    link: https://skjema.example/sfo
    deadline: {yearly: 04-01}
    handling_weeks: 6
    fees: [{amount: 1250, unit: month, valid_from: 2026-01-01}]
  skolestart-og-innskriving: {deadline: {date: 2027-01-15}}
  kulturskole: {not_offered: {reason: {nb: Nei.}, url: "https://nabo.example/"}}
"""


def offering(folder: Path, national: National, archive: str = OFFERS) -> dict[str, Any]:
    scene = village.scene(folder, national, archive)
    content: dict[str, Any] = json.loads(offering_file(scene, scene.site.services))
    return {**content, "services": {each["id"]: each for each in content["services"]}}


def test_what_a_municipality_says_about_a_service_is_there_in_words_and_as_days(
    tmp_path: Path, national: National
) -> None:
    services = offering(tmp_path, national)["services"]
    assert services["sfo"] == {
        "id": "sfo",
        "name": "Skolefritidsordning (SFO)",
        "state": "own",
        "target": "https://skjema.example/sfo",
        "price": "1\u00a0250\u00a0kr per måned",
        "deadline": "1. april hvert år",
        "handling": "Innen 6 uker",
        "yearly": "04-01",
        "contact": "skole",
    }
    assert services["skolestart-og-innskriving"]["date"] == "2027-01-15"
    assert services["kulturskole"]["state"] == "not_offered"


def test_about_what_it_has_said_nothing_only_the_way_in_is_told(tmp_path: Path, national: National) -> None:
    content = offering(tmp_path, national)
    assert content["services"]["barnehageplass"] == {
        "id": "barnehageplass",
        "name": "Barnehageplass",
        "state": "contact",
        "target": "/kontakt/",
    }
    assert len(content["services"]) == len(national.catalogue.services)


def test_who_it_is_and_how_to_reach_its_offices_stands_above(tmp_path: Path, national: National) -> None:
    content = offering(tmp_path, national)
    assert (content["slug"], content["number"], content["language"]) == ("vennesla", "4223", "nb")
    assert content["contacts"][""] == {"name": "Torget", "phone": "00 00 00 01", "email": "torg@vennesla.example"}
    assert content["contacts"]["skole"] == {"name": "Skolen", "phone": "00 00 00 02"}


def test_a_deadline_that_has_passed_is_no_day_to_come(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, OFFERS)
    late = [
        replace(each, is_late=True) for each in scene.site.services if each.service.id == "skolestart-og-innskriving"
    ]
    later = scene_of(replace(scene.site, services=tuple(late)), scene.voice)
    (service,) = json.loads(offering_file(later, late))["services"]
    assert "date" not in service
    assert service["deadline"].startswith("Fristen gikk ut")
