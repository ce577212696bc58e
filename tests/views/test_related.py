from __future__ import annotations

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.site.address import service_path
from kommunesite.views.related import related_services
from kommunesite.views.service import service_view
from kommunesite.views.voice import Voice


def names(national: National, service: str, linked: tuple[str, ...] = ()) -> tuple[str, ...]:
    return related_services(national.catalogue, national.service(service), linked)


def test_at_most_six_are_shown_and_never_the_service_itself(national: National) -> None:
    for service in national.catalogue.services:
        found = names(national, service.id)
        assert 0 < len(found) <= 6, service.id
        assert service.id not in found
        assert len({*found}) == len(found)


def test_what_is_needed_in_the_same_step_comes_first(national: National) -> None:
    assert names(national, "barnevern")[0] == "bekymringsmelding-barnevern"


def test_what_shares_neither_event_nor_first_topic_is_never_shown(national: National) -> None:
    events = [{each for step in event.steps for each in step.services} for event in national.catalogue.events]
    for service in national.catalogue.services:
        for other in map(national.service, names(national, service.id)):
            together = any({service.id, other.id} <= services for services in events)
            assert together or other.topics[0] == service.topics[0], (service.id, other.id)


def test_what_the_page_leads_to_already_makes_room_for_another(national: National) -> None:
    first, *rest = names(national, "sfo")
    assert names(national, "sfo", (first,))[:5] == tuple(rest)


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_a_page_shows_no_service_that_its_text_leads_to(national: National, language: Language) -> None:
    voice = Voice(national, language, (Language.NB, Language.NN))
    for service in national.catalogue.services:
        text = national.service_texts[service.id, language]
        linked = {link.target for passage in text.passages for link in passage.prose.links}
        shown = {link.href.removeprefix(voice.prefix) for link in service_view(voice, service.id).related}
        assert not shown & linked, service.id
        assert service_path(service.id) not in shown
