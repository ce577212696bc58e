from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.topic import services_page, topic_links, topic_page, topics_page
from tests import village


def test_a_topic_lists_its_services_and_the_other_topics(tmp_path: Path, national: National) -> None:
    scene = village.in_language(
        village.scene(tmp_path, national, "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"), Language.NN
    )
    for topic in national.catalogue.topics:
        page = topic_page(scene, topic)
        wanted = [each.id for each in national.catalogue.services if topic.id in each.topics]
        assert [link.href for link in page.services] == [f"/nn/tjenester/{key}/" for key in wanted]
        assert len(page.others.links) == len(national.catalogue.topics) - 1
        assert f"/nn/tema/{topic.id}/" not in [link.href for link in page.others.links]
        assert [crumb.href for crumb in page.head.crumbs] == ["/nn/tema/"]


def test_a_topic_names_the_life_events_that_need_several_of_its_services(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    pages = [topic_page(scene, topic) for topic in national.catalogue.topics]
    assert any(page.events for page in pages)
    assert any(page.events is None for page in pages)


def test_every_service_stands_once_in_the_list_of_all(tmp_path: Path, national: National) -> None:
    page = services_page(village.scene(tmp_path, national))
    listed = [link.href for group in page.groups for link in group.links]
    assert sorted(listed) == sorted(f"/tjenester/{each.id}/" for each in national.catalogue.services)


def test_all_topics_are_listed_with_their_sentences(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    assert topics_page(scene).links == topic_links(scene)
    assert all(link.description for link in topic_links(scene))
