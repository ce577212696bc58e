from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.moving import Act, Move
from kommunesite.model.national import National
from kommunesite.model.scalar import Url
from kommunesite.views.moving import Errand, Errands, moving_here, moving_view, to_move
from tests import village

BOUND = ("barnehageplass", "skolestart-og-innskriving", "sfo", "fastlege", "parkering", "stottekontakt", "tt-kort")
OFFERS = """\
-- kommune.yaml
changed: 2026-11-01
number: 4223
-- services.yaml
changed: 2026-11-03
services:
  sfo: {link: "https://skjema.example/sfo", deadline: {yearly: 04-01}}
"""


def errands(groups: tuple[Errands, ...]) -> dict[str, tuple[str, Errand]]:
    """Give what is to be done by the address of the service, and under which heading."""
    return {errand.service.href: (group.heading.text, errand) for group in groups for errand in group.errands}


def test_what_is_bound_to_where_one_lives_is_there_for_who_moves_here(tmp_path: Path, national: National) -> None:
    here = moving_here(village.scene(tmp_path, national))
    found = errands(here.arrive)
    assert {f"/tjenester/{service}/" for service in BOUND} <= set(found)
    assert found["/tjenester/barnehageplass/"][0] == "Søk på nytt"
    assert found["/tjenester/fastlege/"][0] == "Dette følger deg av seg selv"
    assert errands(here.leave)["/tjenester/barnehageplass/"][0] == "Si opp"
    assert errands(here.within)["/tjenester/skolebytte/"][0] == "Søk på nytt"


def test_what_has_some_days_comes_first_with_its_limit(tmp_path: Path, national: National) -> None:
    first = moving_here(village.scene(tmp_path, national)).arrive[0].errands[0]
    assert first.service.href == "/tjenester/flyttemelding/"
    assert first.limit.text == "Senest 8 dager etter at du har flyttet."


def test_the_ways_in_and_the_deadlines_are_those_of_the_municipality(tmp_path: Path, national: National) -> None:
    _, sfo = errands(moving_here(village.scene(tmp_path, national, OFFERS)).arrive)["/tjenester/sfo/"]
    assert (sfo.start.kind, sfo.start.link.href) == ("own", "https://skjema.example/sfo")
    assert sfo.deadline.text == "1. april hvert år"


def test_those_that_have_written_nothing_share_what_they_show(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    one, other = errands(moving_here(scene).arrive), errands(moving_here(scene).arrive)
    assert all(one[href][1] is other[href][1] for href in one)


@pytest.mark.parametrize("move", Move)
def test_everything_that_is_to_be_done_is_listed_once(tmp_path: Path, national: National, move: Move) -> None:
    here = moving_here(village.scene(tmp_path, national))
    groups: tuple[Errands, ...] = getattr(here, move)
    told = [errand.service.href for group in groups for errand in group.errands]
    services = [each for each in national.catalogue.services if each.moving and each.moving.act(move)]
    assert sorted(told) == sorted(f"/tjenester/{each.id}/" for each in services)
    assert [group.heading for group in groups] == [
        heading
        for act, heading in zip(Act, national.phrases[Language.NB].moving.acts, strict=True)
        if any(each.moving and each.moving.act(move) is act for each in services)
    ]


def test_no_service_that_is_bound_to_where_one_lives_is_forgotten(national: National) -> None:
    voice = village.voice(national)
    others = {link.href for link in moving_view(voice).others}
    moved = {f"/tjenester/{each.id}/" for each in to_move(voice)}
    assert not others & moved
    assert {f"/tjenester/{each.id}/" for each in national.catalogue.services if each.residence} <= others | moved


def test_the_page_leads_to_the_other_municipality_and_to_the_comparison_where_there_is_one(national: National) -> None:
    def links(material: National, language: Language = Language.NB) -> list[str]:
        return [link.href for link in moving_view(village.voice(material, language)).elsewhere]

    assert links(national) == ["/bytt-kommune/?side=/flytte/"]
    assert links(replace(national, has_portal=True))[1] == "../../norge/flytte/"
    portal = replace(national, catalogue=replace(national.catalogue, portal=Url("https://portal.example/")))
    assert links(portal)[1] == "https://portal.example/flytte/"
