from __future__ import annotations

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.topic import services_view, topic_links, topic_view, topics_view
from tests import village


def test_a_topic_lists_its_services_and_the_other_topics(national: National) -> None:
    voice = village.voice(national, Language.NN)
    for topic in national.catalogue.topics:
        view = topic_view(voice, topic.id)
        wanted = [each.id for each in national.catalogue.services if topic.id in each.topics]
        assert [link.href for link in view.services] == [f"/nn/tjenester/{key}/" for key in wanted]
        assert len(view.others.links) == len(national.catalogue.topics) - 1
        assert f"/nn/tema/{topic.id}/" not in [link.href for link in view.others.links]
        assert [crumb.href for crumb in view.setting.crumbs] == ["/nn/tema/"]


def test_a_topic_names_the_life_events_that_need_several_of_its_services(national: National) -> None:
    for topic in national.catalogue.topics:
        view = topic_view(village.voice(national), topic.id)
        shown = [link.href for link in view.events.links] if view.events else []
        services = {each.id for each in national.catalogue.services if topic.id in each.topics}
        needing = [
            f"/livssituasjoner/{event.id}/"
            for event in national.catalogue.events
            if len([each for step in event.steps for each in step.services if each in services]) > 1
        ]
        assert shown == needing


def test_a_topic_begins_with_its_text(national: National) -> None:
    for topic in national.catalogue.topics:
        text = national.topic_texts[topic.id, Language.NB]
        assert topic_view(village.voice(national), topic.id).intro.html == text.prose.html


def test_every_service_stands_once_in_the_list_of_all(national: National) -> None:
    view = services_view(village.voice(national))
    listed = [link.href for group in view.groups for link in group.links]
    assert sorted(listed) == sorted(f"/tjenester/{each.id}/" for each in national.catalogue.services)


def test_all_topics_are_listed_with_their_sentences(national: National) -> None:
    voice = village.voice(national)
    assert topics_view(voice).links == topic_links(voice)
    assert all(link.description for link in topic_links(voice))
