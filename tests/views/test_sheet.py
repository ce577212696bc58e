from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.model.site import Site
from kommunesite.site.address import GENERATED, output_path
from kommunesite.site.join import assemble
from kommunesite.views.part import Words
from kommunesite.views.partial import PartialPage
from kommunesite.views.scene import Scene
from kommunesite.views.sheet import Sheet, sheets_of
from tests import village

CONTENT = Path(__file__).parents[2] / "content"
SLUGS = ["eksempelvik", "karasjok", "modalen", "oslo", "sogndal", "vennesla"]
HEAD = "description: D.\nchanged: 2026-11-01\n---\n"
MIXED = f"""\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, nn, se, en]
-- sider/om/skole.md
---
title: Skole
{HEAD}Tekst.
-- sider/om/skole.se.md
---
title: Skuvla
{HEAD}[x](/kontakt/)
-- sider/samisk.se.md
---
title: Sámegiella
{HEAD}Teaksta.
-- sider/kontakt.en.md
---
title: Contact
{HEAD}Text.
-- aktuelt/nytt.se.md
---
title: Ođas
description: D.
date: 2026-11-01
---
Teaksta.
"""


def sheets(site: Site, national: National) -> list[Sheet]:
    return [sheet for language in site.languages for sheet in sheets_of(Scene(site, national, language))]


@pytest.fixture
def mixed(tmp_path: Path, national: National) -> dict[str, Sheet]:
    """Give the pages of a site with two whole and two partial languages, by their addresses."""
    return {sheet.url: sheet for sheet in sheets(village.site(tmp_path, national, MIXED), national)}


@pytest.mark.parametrize("slug", SLUGS)
def test_no_two_pages_share_an_address(slug: str, national: National) -> None:
    local, _ = village.read(CONTENT / slug, national)
    assert local is not None
    site = assemble(local, national, village.TODAY)
    paths = [output_path(sheet.url) for sheet in sheets(site, national)]
    assert len(paths) == len(set(paths))
    assert all(output_path(address) in paths for address in GENERATED)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_language_link_and_way_up_leads_to_a_page(slug: str, national: National) -> None:
    local, _ = village.read(CONTENT / slug, national)
    assert local is not None
    found = sheets(assemble(local, national, village.TODAY), national)
    urls = {sheet.url for sheet in found}
    for sheet in found:
        links = [link.href for link in sheet.view.head.languages] + [crumb.href for crumb in sheet.view.head.crumbs]
        if sheet.url != "/404.html":
            assert set(links) <= urls, sheet.url
            assert sum(link.is_current for link in sheet.view.head.languages) in (0, 1)


def test_the_fixed_pages_exist_in_every_whole_language(mixed: dict[str, Sheet]) -> None:
    for address in GENERATED:
        assert address in mixed
        assert f"/nn{address}" in mixed


def test_the_page_for_what_does_not_exist_is_there_once(mixed: dict[str, Sheet]) -> None:
    assert [url for url in mixed if "404" in url] == ["/404.html"]


def test_a_partial_language_has_only_what_is_written_in_it_and_a_list(mixed: dict[str, Sheet]) -> None:
    assert sorted(url for url in mixed if url.startswith(("/se/", "/en/"))) == [
        *("/en/", "/en/kontakt/", "/se/", "/se/aktuelt/nytt/", "/se/om/skole/", "/se/samisk/"),
    ]
    assert mixed["/se/"].layout == "partial"
    assert mixed["/se/aktuelt/nytt/"].layout == "article"
    assert mixed["/se/om/skole/"].layout == "text"
    assert "/samisk/" not in mixed


def test_the_list_of_a_partial_language_says_that_the_rest_is_in_another(mixed: dict[str, Sheet]) -> None:
    home = mixed["/se/"].view
    assert isinstance(home, PartialPage)
    assert home.head.heading == Words("Davvisámegiella", "se")
    assert "Davvisámegiella" in home.lead.text
    assert "bokmål" in home.lead.text
    assert [(link.href, link.words) for link in home.texts] == [
        ("/se/om/skole/", Words("Skuvla", "se")),
        ("/se/samisk/", Words("Sámegiella", "se")),
        ("/se/aktuelt/nytt/", Words("Ođas", "se")),
    ]


def test_a_partial_page_is_current_in_its_own_language_and_linked_from_the_others(mixed: dict[str, Sheet]) -> None:
    head = mixed["/se/om/skole/"].view.head
    assert [(link.href, link.is_current) for link in head.languages] == [
        ("/om/skole/", False),
        ("/nn/om/skole/", False),
        ("/se/om/skole/", True),
    ]
    assert head.canonical.endswith("/se/om/skole/")
    assert head.lang == "nb"
    others = [link.href for link in mixed["/om/skole/"].view.head.languages]
    assert others == ["/om/skole/", "/nn/om/skole/", "/se/om/skole/"]
    alone = [link.href for link in mixed["/se/samisk/"].view.head.languages]
    assert alone == ["/se/samisk/"]


def test_a_site_in_one_language_has_one_set_of_pages(tmp_path: Path, national: National) -> None:
    site = village.site(tmp_path, national)
    assert site.languages == (Language.NB,)
    assert not [sheet.url for sheet in sheets(site, national) if sheet.url.startswith(("/nb/", "/nn/"))]
