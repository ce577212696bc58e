from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.site.address import event_path, service_path, topic_path
from kommunesite.tools.text import sort_key
from kommunesite.views.hit import HitKind
from kommunesite.views.search import (
    indexes_of,
    national_hits,
    national_index,
    own_index,
    search_view,
)
from kommunesite.views.voice import Voice
from tests import village

TEXTS = """\
-- kommune.yaml
changed: 2026-11-01
number: 4223
languages: [nb, nn]
units:
  skole:
    name: {nb: Skolekontoret}
    phone: 00 00 00 03
    email: skole@vennesla.example
-- services.yaml
changed: 2026-11-01
services:
  sfo: {link: "https://skjema.example/sfo"}
  bibliotek: {unit: skole}
  kulturskole: {not_offered: {reason: {nb: Nei}, service: bibliotek}}
-- aktuelt/ny-bru.md
---
title: Ny bru over elva <script>
description: Brua åpner i mai.
date: 2026-11-01
---
## Omkjøring

Tekst.
-- aktuelt/neste-uke.md
---
title: Kommer først neste uke
description: Vent.
date: 2026-12-24
---
Tekst.
-- sider/frivillig.nn.md
---
title: Frivillig
description: Bli med.
changed: 2026-11-01
---
Tekst.
"""
LARGEST = 30_000


def national_pages(voice: Voice) -> dict[str, list[Any]]:
    return {page[1]: page for page in json.loads(national_index(voice))["pages"]}


def own(tmp_path: Path, national: National, language: Language = Language.NB) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(own_index(village.scene(tmp_path, national, TEXTS, language)))
    return found


def test_the_index_has_every_service_event_and_topic_once(national: National) -> None:
    catalogue = national.catalogue
    addresses = [hit.address for hit in national_hits(village.voice(national))]
    assert len(addresses) == len(set(addresses))
    assert set(addresses) >= {
        *(service_path(each.id) for each in catalogue.services),
        *(event_path(each.id) for each in catalogue.events),
        *(topic_path(each.id) for each in catalogue.topics),
        *("/kontakt/", "/om/", "/politikk/", "/personvern/", "/tilgjengelighet/", "/aktuelt/", "/a-aa/"),
    }


def test_a_service_is_indexed_with_the_words_of_all_languages_and_its_usual_button(national: National) -> None:
    kind, _, title, sentence, words, start = national_pages(village.voice(national))["/tjenester/barnehageplass/"]
    assert (kind, title) == (HitKind.SERVICE, "Barnehageplass")
    assert sentence.startswith("Søk om, bytt eller si opp plass")
    assert {"hag", "dagmam", "nurseri", "manaidgardi", "kindergart plak"} <= {*words.split("|"), "nurseri"}
    assert start == ["/kontakt/", "Kontakt kommunen"]


def test_a_service_is_found_by_its_misspelt_words_too(national: National) -> None:
    words = national_pages(village.voice(national))["/tjenester/adresse/"][4]
    assert {"adr", "boligum"} <= {*words.split("|")}


def test_what_is_not_said_in_the_page_s_language_says_so(national: National) -> None:
    sami = Voice(national, Language.SE, (Language.NB, Language.SE))
    _, _, title, _, _, start, *langs = national_pages(sami)["/tjenester/privat-reguleringsplan/"]
    assert langs == ["nb", "nb"]
    assert (title, start) == ("Privat forslag til reguleringsplan", ["/kontakt/", "Kontakt kommunen", "nb"])
    english = Voice(national, Language.EN, (Language.NN, Language.EN))
    pages = national_pages(english)
    assert pages["/tjenester/barnehageplass/"][2:4] == [
        "Kindergarten place",
        "Apply for, change or give up a place in a municipal or private kindergarten.",
    ]
    assert len(pages["/tjenester/barnehageplass/"]) == 6
    assert pages["/aktuelt/"][2] == "News"
    assert {langs for page in pages.values() for langs in page[6:]} <= {"", "nn"}


def test_an_old_address_of_a_page_that_is_moved_is_not_found(tmp_path: Path, national: National) -> None:
    archive = TEXTS.replace("number: 4223\n", "number: 4223\nmoved: {/gammel/: /frivillig/}\n")
    site = village.scene(tmp_path, national, archive)
    assert site.site.moved
    pages = json.loads(own_index(site))["pages"]
    assert [page[1] for page in pages if page[2] == "Frivillig"] == ["/frivillig/"]
    assert "/gammel/" not in {page[1] for page in pages}


def test_the_index_is_the_same_wherever_a_language_stands_among_others(national: National) -> None:
    first, second = (Voice(national, Language.NN, order) for order in ((Language.NN,), (Language.NB, Language.NN)))
    assert national_index(first) == national_index(second)
    assert national_index(first) != national_index(village.voice(national))
    assert indexes_of(first) == ("/sok/indeks.json", "/sok/eget.json")
    assert indexes_of(second) == ("/nn/sok/indeks.json", "/nn/sok/eget.json")


def test_the_search_page_lists_topics_and_services_where_no_script_runs(national: National) -> None:
    view = search_view(village.voice(national))
    names = [link.words.text for link in view.services]
    assert names == sorted(names, key=sort_key)
    assert len(names) == len(national.catalogue.services)
    assert len(view.topics) == len(national.catalogue.topics)


def test_a_site_has_only_those_buttons_that_lead_elsewhere_than_usual(tmp_path: Path, national: National) -> None:
    starts = own(tmp_path, national)["starts"]
    assert set(starts) == {f"/tjenester/{each}/" for each in ("sfo", "bibliotek", "kulturskole")}
    assert starts["/tjenester/sfo/"][0] == "https://skjema.example/sfo"
    assert starts["/tjenester/bibliotek/"] == ["/kontakt/#skole", "Kontakt kommunen"]
    assert starts["/tjenester/kulturskole/"][0] == "/tjenester/bibliotek/"
    assert own(tmp_path / "nn", national, Language.NN)["starts"]["/tjenester/bibliotek/"][0] == "/kontakt/#skole"


def test_a_site_has_its_own_texts_of_the_day_and_its_offices(tmp_path: Path, national: National) -> None:
    pages = {page[1]: page for page in own(tmp_path, national)["pages"]}
    assert set(pages) == {"/aktuelt/ny-bru/", "/frivillig/", "/kontakt/#skole"}
    kind, _, title, sentence, words = pages["/aktuelt/ny-bru/"]
    assert (kind, title, sentence) == (HitKind.PAGE, "Ny bru over elva <script>", "Brua åpner i mai.")
    assert "omkjoring" in words
    assert pages["/frivillig/"][-1] == "nn"
    assert pages["/kontakt/#skole"][:4] == [
        *(HitKind.CONTACT, "/kontakt/#skole", "Skolekontoret"),
        "00 00 00 03 · skole@vennesla.example",
    ]


def test_a_municipality_that_has_written_nothing_has_an_empty_index_of_its_own(
    tmp_path: Path, national: National
) -> None:
    assert own_index(village.scene(tmp_path, national)) == b'{"starts":{},"pages":[]}'


def test_the_country_s_index_is_light(national: National) -> None:
    for language in (Language.NB, Language.NN):
        assert len(gzip.compress(national_index(village.voice(national, language)), mtime=0)) < LARGEST - 3000
