from __future__ import annotations

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.event import event_view
from kommunesite.views.exit import exit_from
from kommunesite.views.service import service_view
from kommunesite.views.voice import Voice

MARKED = ["barnevern", "bekymringsmelding-barnevern", "familievern", "krisesenter", "vakttelefoner"]


@pytest.fixture
def voice(national: National) -> Voice:
    return Voice(national, Language.NB, (Language.NB,))


def test_only_what_the_catalogue_marks_can_be_left_at_once(voice: Voice) -> None:
    services = voice.national.catalogue.services
    assert sorted(each.id for each in services if exit_from(voice, (each,))) == MARKED
    assert exit_from(voice, ()) is None


def test_the_way_out_leads_to_the_weather_in_plain_words(voice: Voice) -> None:
    found = service_view(voice, "krisesenter").exit
    assert found is not None
    assert (found.href, found.words.text) == ("https://www.yr.no/", "Forlat siden nå")
    assert service_view(voice, "sfo").exit is None


def test_a_life_event_can_be_left_when_its_first_step_needs_it(voice: Voice) -> None:
    events = voice.national.catalogue.events
    found = {each.id for each in events if event_view(voice, each.id).exit}
    firsts = {each.id for each in events if {*each.steps[0].services} & {*MARKED}}
    assert found == firsts >= {"krise-og-nod"}
    assert "fa-barn" not in found
