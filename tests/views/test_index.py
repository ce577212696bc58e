from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.catalogue import WordLists
from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.site.address import SWITCH
from kommunesite.tools.text import initial, sort_key
from kommunesite.views.index import index_view, not_found_view, site_map_here, site_map_view, switch_view
from kommunesite.views.part import Link
from kommunesite.views.voice import Voice
from tests import village

BOTH = "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"


@pytest.mark.parametrize("language", [Language.NB, Language.NN])
def test_the_list_from_a_to_aa_is_in_norwegian_order(national: National, language: Language) -> None:
    view = index_view(village.voice(national, language))
    words = [link.words.text for group in view.groups for link in group.links]
    assert words == sorted(words, key=sort_key)
    letters = [group.heading.text for group in view.groups]
    assert letters == sorted(set(letters), key=sort_key)
    assert all(initial(link.words.text) == group.heading.text for group in view.groups for link in group.links)
    assert len({group.id for group in view.groups}) == len(view.groups)


def test_a_service_is_found_under_its_name_and_under_everyday_words(national: National) -> None:
    links = [link for group in index_view(village.voice(national)).groups for link in group.links]
    found = {link.words.text: link for link in links if link.href == "/tjenester/barnehageplass/"}
    assert not found["Barnehageplass"].description
    assert found["Dagmamma"].description.text == "Barnehageplass"
    assert {link.href for link in links} == {f"/tjenester/{each.id}/" for each in national.catalogue.services}


def test_the_list_uses_the_words_of_its_language(national: National) -> None:
    links = [link for group in index_view(village.voice(national, Language.NN)).groups for link in group.links]
    words = {link.words.text for link in links}
    assert "Hovudopptak" in words
    assert "Hovedopptak" not in words


def shown(national: National, *languages: Language) -> dict[str, Link]:
    """List what stands on the list of a site in some languages, on its last one's page."""
    view = index_view(Voice(national, languages[-1], languages))
    return {link.words.text: link for group in view.groups for link in group.links}


def test_a_language_without_words_of_its_own_has_those_of_the_municipality_s_standard(national: National) -> None:
    (sfo,) = (each for each in national.catalogue.services if each.id == "sfo")
    worded = replace(sfo, search=WordLists(("barnepass",), ("barnetilsyn",), en=("after-school care",)))
    catalogue = replace(national.catalogue, services=(worded,))
    one = replace(national, catalogue=catalogue)
    english, sami = shown(one, Language.NN, Language.EN), shown(one, Language.NN, Language.SE)
    assert english["After-school care"].words.lang == ""
    assert not {"Barnepass", "Barnetilsyn"} & set(english)
    assert sami["Barnetilsyn"].words.lang == "nn"
    assert "Barnepass" not in sami
    assert shown(one, Language.NB, Language.SE)["Barnepass"].words.lang == "nb"


def test_misspelt_words_are_not_on_the_list(national: National) -> None:
    misspelt = {word[:1].upper() + word[1:] for each in national.catalogue.services for word in each.misspelt}
    assert "Addresse" in misspelt
    assert not misspelt & {*shown(national, Language.NB), *shown(national, Language.NN)}


def test_the_site_map_leads_to_every_page_once(tmp_path: Path, national: National) -> None:
    head = "title: T\ndescription: D.\nchanged: 2026-11-01\n---\nTekst.\n"
    news = head.replace("changed", "date")
    archive = f"{BOTH}-- sider/om.md\n---\n{head}-- sider/om/skole.nn.md\n---\n{head}-- aktuelt/nytt.md\n---\n{news}"
    scene = village.scene(tmp_path, national, archive)
    view, here = site_map_view(scene.voice), site_map_here(scene)
    common = [link for group in view.groups for link in group.links]
    own = [block.link for block in (*here.pages, *here.news)]
    links = [link.href for link in (*common, *own)]
    assert len(links) == len(set(links))
    assert {"/", "/a-aa/", "/om/", "/om/skole/", "/aktuelt/nytt/", "/bytt-kommune/", "/personvern/"} <= set(links)
    assert [link.href for link in own] == ["/om/skole/", "/aktuelt/nytt/"]
    assert [group.id for group in view.groups] == ["sider", "temaer", "tjenester", "livssituasjoner"]
    assert not any(link.description for link in (*common, *own))


def test_a_site_without_news_has_none_in_its_map(tmp_path: Path, national: National) -> None:
    here = site_map_here(village.scene(tmp_path, national, BOTH))
    assert (here.pages, here.news) == ((), ())


def test_all_municipalities_stand_under_their_counties_in_norwegian_order(national: National) -> None:
    view = switch_view(village.voice(national))
    counties = [group.heading.text for group in view.groups]
    assert counties == sorted(counties, key=sort_key)
    assert sum(len(group.links) for group in view.groups) == 357
    agder = next(group for group in view.groups if group.heading.text == "Agder")
    assert "Vennesla" in [link.words.text for link in agder.links]


def test_a_municipality_without_such_a_site_is_reached_at_the_website_it_has(national: National) -> None:
    links = {link.words.text: link for group in switch_view(village.voice(national)).groups for link in group.links}
    oslo = links["Oslo – Oslove"]
    assert (oslo.href, oslo.tag.text) == ("https://www.oslo.kommune.no/", "")


@pytest.mark.parametrize(("language", "href"), [(Language.NB, "../../oslo/"), (Language.NN, "../../../oslo/")])
def test_a_site_beside_this_one_is_reached_on_the_same_host(national: National, language: Language, href: str) -> None:
    """The link is relative, so that it holds under whatever folder the sites lie side by side."""
    beside = tuple(replace(each, is_beside=True) for each in national.neighbours)
    voice = village.voice(replace(national, neighbours=beside), language)
    links = {link.words.text: link for group in switch_view(voice).groups for link in group.links}
    assert (links["Oslo – Oslove"].href, links["Oslo – Oslove"].tag.text) == (href, "same-addresses")
    assert voice.href(SWITCH).count("/") == href.count("..")


def test_a_live_site_has_the_same_addresses(national: National) -> None:
    live = tuple(replace(each, is_live=True) for each in national.neighbours)
    view = switch_view(village.voice(replace(national, neighbours=live)))
    assert {link.tag.text for group in view.groups for link in group.links} == {"same-addresses"}


def test_who_comes_to_a_missing_page_is_helped_on(national: National) -> None:
    view = not_found_view(village.voice(national))
    assert view.subject is not None
    assert view.subject.path == "/404.html"
    assert view.setting.languages == ()
    assert [link.href for link in view.links] == ["/", "/a-aa/", "/tjenester/"]
    assert [link.href for link in view.tasks] == [f"/tjenester/{task}/" for task in national.catalogue.tasks]
