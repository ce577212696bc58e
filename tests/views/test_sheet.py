from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.model.site import Site
from kommunesite.site.address import GENERATED, output_path
from kommunesite.site.join import assemble
from kommunesite.views.part import OwnHere
from kommunesite.views.partial import PartialHere
from kommunesite.views.sheet import Sheet, sheets_of
from tests import village

CONTENT = Path(__file__).parents[2] / "content"
SLUGS = ["eksempelvik", "karasjok", "modalen", "oslo", "provedal", "sogndal", "vennesla"]
HEAD = "description: D.\nchanged: 2026-11-01\n---\n"
MIXED = f"""\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, nn, sma, smj]
-- sider/om/skole.md
---
title: Skole
{HEAD}Tekst.
-- sider/om/skole.sma.md
---
title: Skuvla
{HEAD}[x](/kontakt/)
-- sider/samisk.sma.md
---
title: Sámegiella
{HEAD}Teaksta.
-- sider/kontakt.smj.md
---
title: Contact
{HEAD}Text.
-- aktuelt/nytt.sma.md
---
title: Ođas
description: D.
date: 2026-11-01
---
Teaksta.
"""


def sheets(site: Site, national: National) -> list[Sheet]:
    return [sheet for language in site.languages for sheet in sheets_of(village.seen(site, national, language))]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory, national: National) -> dict[str, Sheet]:
    """Give the pages of a site with two whole and two partial languages, by their addresses."""
    return {
        sheet.url: sheet for sheet in sheets(village.site(tmp_path_factory.mktemp("mixed"), national, MIXED), national)
    }


@pytest.fixture(scope="module", params=SLUGS)
def demonstration(request: pytest.FixtureRequest, national: National) -> list[Sheet]:
    """Give the pages of a demonstration in all its whole languages."""
    local, _ = village.read(CONTENT / request.param, national)
    assert local is not None
    return sheets(assemble(local, national, village.TODAY), national)


def test_no_two_pages_share_an_address(demonstration: list[Sheet]) -> None:
    paths = [output_path(sheet.url) for sheet in demonstration]
    assert len(paths) == len(set(paths))
    assert all(output_path(address) in paths for address in GENERATED)


def test_every_language_link_and_way_up_leads_to_a_page(demonstration: list[Sheet]) -> None:
    urls = {sheet.url for sheet in demonstration}
    for sheet in demonstration:
        setting = sheet.view.setting
        links = village.addresses(setting, sheet.path) + [crumb.href for crumb in setting.crumbs]
        assert set(links) <= urls, sheet.url
        current = [link.prefix for link in setting.languages if link.is_current]
        assert current == ([setting.prefix] if setting.languages else []), sheet.url


def test_the_fixed_pages_exist_in_every_whole_language(mixed: dict[str, Sheet]) -> None:
    for address in GENERATED:
        assert address in mixed
        assert f"/nn{address}" in mixed


def test_the_page_for_what_does_not_exist_is_there_once(mixed: dict[str, Sheet]) -> None:
    assert [url for url in mixed if "404" in url] == ["/404.html"]


def test_a_partial_language_has_only_what_is_written_in_it_and_a_list(mixed: dict[str, Sheet]) -> None:
    assert sorted(url for url in mixed if url.startswith(("/sma/", "/smj/"))) == [
        *("/sma/", "/sma/aktuelt/nytt/", "/sma/om/skole/", "/sma/samisk/", "/smj/", "/smj/kontakt/"),
    ]
    assert mixed["/sma/"].layout == "partial"
    assert mixed["/sma/aktuelt/nytt/"].layout == "article"
    assert mixed["/sma/om/skole/"].layout == "page"
    assert "/samisk/" not in mixed


def test_the_list_of_a_partial_language_says_that_the_rest_is_in_another(mixed: dict[str, Sheet]) -> None:
    here = mixed["/sma/"].here
    assert isinstance(here, PartialHere)
    assert here.subject.heading == Words("Åarjelsaemien gïele", "sma")
    assert here.subject.lead == Words(
        "Her er det vi har skrevet på sørsamisk. Resten av nettstedet er på norsk bokmål."
    )
    assert [(block.link.href, block.link.words) for block in here.texts] == [
        ("/sma/om/skole/", Words("Skuvla", "sma")),
        ("/sma/samisk/", Words("Sámegiella", "sma")),
        ("/sma/aktuelt/nytt/", Words("Ođas", "sma")),
    ]


def test_a_partial_page_is_current_in_its_own_language_and_linked_from_the_others(mixed: dict[str, Sheet]) -> None:
    setting = mixed["/sma/om/skole/"].view.setting
    every = ["/om/skole/", "/nn/om/skole/", "/sma/om/skole/"]
    assert village.addresses(setting, "/om/skole/") == every
    assert [link.is_current for link in setting.languages] == [False, False, True]
    assert village.addresses(mixed["/om/skole/"].view.setting, "/om/skole/") == every


def test_a_text_that_is_in_one_language_alone_offers_no_other(mixed: dict[str, Sheet]) -> None:
    assert mixed["/sma/samisk/"].view.setting.languages == ()


def test_a_site_in_one_language_has_one_set_of_pages(tmp_path: Path, national: National) -> None:
    site = village.site(tmp_path, national)
    assert site.languages == (Language.NB,)
    assert not [sheet.url for sheet in sheets(site, national) if sheet.url.startswith(("/nb/", "/nn/"))]


def test_a_page_is_about_what_the_country_says_or_else_about_what_is_the_sites_own(mixed: dict[str, Sheet]) -> None:
    for sheet in mixed.values():
        own = sheet.here.subject if isinstance(sheet.here, OwnHere) else None
        assert (sheet.view.subject is None) != (own is None), sheet.url
    assert (mixed["/nn/om/skole/"].path, mixed["/nn/om/skole/"].url) == ("/om/skole/", "/nn/om/skole/")
    assert (mixed["/nn/tjenester/sfo/"].path, mixed["/404.html"].url) == ("/tjenester/sfo/", "/404.html")
