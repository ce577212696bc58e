from __future__ import annotations

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.event import event_links, event_view, events_view
from kommunesite.views.part import NO_WORDS
from tests import village


def test_a_life_event_shows_its_services_step_by_step(national: National) -> None:
    voice = village.voice(national, Language.NN)
    for event in national.catalogue.events:
        view = event_view(voice, event.id)
        assert [[link.href for link in step.services] for step in view.steps] == [
            [f"/nn/tjenester/{service}/" for service in step.services] for step in event.steps
        ]
        assert view.intro.html
        assert view.intro.missing_in == NO_WORDS
        assert len(view.others.links) == len(national.catalogue.events) - 1
        assert [crumb.href for crumb in view.setting.crumbs] == ["/nn/livssituasjoner/"]


def test_a_life_event_changed_when_its_text_or_the_catalogue_did(national: National) -> None:
    for event in national.catalogue.events:
        text = national.event_texts[event.id, Language.NB]
        days = (text.matter.changed, national.catalogue.changed)
        assert event_view(village.voice(national), event.id).changed == max(days)


def test_all_life_events_are_listed(national: National) -> None:
    voice = village.voice(national)
    assert events_view(voice).links == event_links(voice)
    assert event_links(voice)[0].href == f"/livssituasjoner/{national.catalogue.events[0].id}/"
