from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.site.address import SWITCH
from kommunesite.tools.text import initial, sort_key
from kommunesite.views.index import index_page, not_found_page, site_map_page, switch_page
from kommunesite.views.scene import Scene
from tests import village

BOTH = "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site in both written standards, seen in bokmål."""
    return village.scene(tmp_path, national, BOTH)


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_the_list_from_a_to_aa_is_in_norwegian_order(scene: Scene, language: Language) -> None:
    page = index_page(village.in_language(scene, language))
    words = [link.words.text for group in page.groups for link in group.links]
    assert words == sorted(words, key=sort_key)
    letters = [group.heading.text for group in page.groups]
    assert letters == sorted(set(letters), key=sort_key)
    assert all(initial(link.words.text) == group.heading.text for group in page.groups for link in group.links)
    assert len({group.id for group in page.groups}) == len(page.groups)


def test_a_service_is_found_under_its_name_and_under_everyday_words(scene: Scene) -> None:
    links = [link for group in index_page(scene).groups for link in group.links]
    found = {link.words.text: link for link in links if link.href == "/tjenester/barnehageplass/"}
    assert found["Barnehageplass"].description is None
    assert found["Dagmamma"].description is not None
    assert found["Dagmamma"].description.text == "Barnehageplass"
    assert {link.href for link in links} == {f"/tjenester/{each.service.id}/" for each in scene.site.services}


def test_the_list_uses_the_words_of_its_language(scene: Scene) -> None:
    links = [link for group in index_page(village.in_language(scene, Language.NN)).groups for link in group.links]
    words = {link.words.text for link in links}
    assert "Hovudopptak" in words
    assert "Hovedopptak" not in words


def test_the_site_map_leads_to_every_page_once(tmp_path: Path, national: National) -> None:
    head = "title: T\ndescription: D.\nchanged: 2026-11-01\n---\nTekst.\n"
    news = head.replace("changed", "date")
    archive = f"{BOTH}-- sider/om.md\n---\n{head}-- sider/om/skole.nn.md\n---\n{head}-- aktuelt/nytt.md\n---\n{news}"
    page = site_map_page(village.scene(tmp_path, national, archive))
    links = [link.href for group in page.groups for link in group.links]
    assert len(links) == len(set(links))
    assert {"/", "/a-aa/", "/om/", "/om/skole/", "/aktuelt/nytt/", "/bytt-kommune/", "/personvern/"} <= set(links)
    assert [group.id for group in page.groups] == ["sider", "temaer", "tjenester", "livssituasjoner", "aktuelt"]
    assert all(link.description is None for group in page.groups for link in group.links)


def test_a_site_without_news_has_no_group_for_them(scene: Scene) -> None:
    assert [group.id for group in site_map_page(scene).groups][-1] == "livssituasjoner"


def test_all_municipalities_stand_under_their_counties_in_norwegian_order(scene: Scene) -> None:
    page = switch_page(scene)
    counties = [group.heading.text for group in page.groups]
    assert counties == sorted(counties, key=sort_key)
    assert sum(len(group.links) for group in page.groups) == 357
    agder = next(group for group in page.groups if group.heading.text == "Agder")
    assert "Vennesla" in [link.words.text for link in agder.links]


def test_a_municipality_without_such_a_site_is_reached_at_the_website_it_has(scene: Scene) -> None:
    links = {link.words.text: link for group in switch_page(scene).groups for link in group.links}
    oslo = links["Oslo – Oslove"]
    assert (oslo.href, oslo.tag) == ("https://www.oslo.kommune.no/", "")


@pytest.mark.parametrize(("language", "href"), [(Language.NB, "../../oslo/"), (Language.NN, "../../../oslo/")])
def test_a_site_beside_this_one_is_reached_on_the_same_host(scene: Scene, language: Language, href: str) -> None:
    """The link is relative, so that it holds under whatever folder the sites lie side by side."""
    beside = tuple(replace(each, is_beside=True) for each in scene.national.neighbours)
    seen = village.in_language(replace(scene, national=replace(scene.national, neighbours=beside)), language)
    links = {link.words.text: link for group in switch_page(seen).groups for link in group.links}
    assert (links["Oslo – Oslove"].href, links["Oslo – Oslove"].tag) == (href, "same-addresses")
    assert seen.href(SWITCH).count("/") == href.count("..")


def test_a_live_site_has_the_same_addresses(scene: Scene) -> None:
    live = tuple(replace(each, is_live=True) for each in scene.national.neighbours)
    seen = replace(scene, national=replace(scene.national, neighbours=live))
    assert {link.tag for group in switch_page(seen).groups for link in group.links} == {"same-addresses"}


def test_who_comes_to_a_missing_page_is_helped_on(scene: Scene) -> None:
    page = not_found_page(scene)
    assert page.head.path == "/404.html"
    assert [link.href for link in page.links] == ["/", "/a-aa/", "/tjenester/"]
    assert len(page.tasks) == len(scene.national.catalogue.tasks)
