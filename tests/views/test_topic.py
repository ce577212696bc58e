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
    views = [topic_view(village.voice(national), topic.id) for topic in national.catalogue.topics]
    assert any(view.events for view in views)
    assert any(view.events is None for view in views)


def test_every_service_stands_once_in_the_list_of_all(national: National) -> None:
    view = services_view(village.voice(national))
    listed = [link.href for group in view.groups for link in group.links]
    assert sorted(listed) == sorted(f"/tjenester/{each.id}/" for each in national.catalogue.services)


def test_all_topics_are_listed_with_their_sentences(national: National) -> None:
    voice = village.voice(national)
    assert topics_view(voice).links == topic_links(voice)
    assert all(link.description for link in topic_links(voice))
