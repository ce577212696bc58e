from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.views.part import NO_LINK, NO_WORDS
from kommunesite.views.scene import Scene
from kommunesite.views.text import (
    additions_of,
    languages_of_page,
    organisation_row,
    page_here,
    page_link,
    spaced,
    text_here,
    text_view,
)
from tests import village

BOTH = (Language.NB, Language.NN)
WRITTEN = """\
-- kommune.yaml
changed: 2026-11-02
languages: [nb, nn, en]
links:
  meetings: https://moter.example/
  plans: https://planer.example/
  accessibility: https://uustatus.example/
  privacy_officer: ombud@a.example
-- sider/om.md
---
title: Vår historie
description: D.
changed: 2027-01-01
---
Se [mer](/om/skole/).
-- sider/om/skole.md
---
title: Skolen
description: Om skolen.
changed: 2026-11-01
---
Tekst.
-- sider/om/skole.en.md
---
title: School
description: About.
changed: 2026-11-01
---
Text.
-- sider/frivillig.nn.md
---
title: Frivillig
description: For frivillige.
changed: 2026-11-01
---
Tekst.
"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with pages of its own."""
    return village.scene(tmp_path, national, WRITTEN)


def test_a_national_page_keeps_its_name_and_takes_in_the_municipalitys_text(scene: Scene) -> None:
    here, view = text_here(scene, "/om/"), text_view(scene.voice, "/om/", BOTH)
    (addition,) = here.additions
    assert addition.heading == Words("Vår historie")
    assert here.changed.iso == "2027-01-01"
    assert view.subject is not None
    assert view.subject.heading.text not in ("", "Vår historie")
    assert view.part.html


def test_pages_at_the_top_stand_under_the_one_about_the_municipality(scene: Scene) -> None:
    children = [block.link for block in text_here(scene, "/om/").children]
    assert [(link.href, link.words) for link in children] == [
        ("/frivillig/", Words("Frivillig", "nn")),
        ("/om/skole/", Words("Skolen")),
    ]
    assert children[1].description == Words("Om skolen.")
    assert text_here(scene, "/politikk/").children == ()


def test_in_the_other_standard_a_text_keeps_its_language_and_its_links_the_pages(scene: Scene) -> None:
    (addition,) = text_here(village.in_language(scene, Language.NN), "/om/").additions
    assert addition.heading.lang == "nb"
    assert addition.part.lang == "nb"
    assert addition.part.missing_in
    assert 'href="/nn/om/skole/"' in addition.part.html


def test_own_pages_come_once_with_their_languages(scene: Scene) -> None:
    pages = [page_here(scene, each) for each in scene.pages]
    assert [page.subject.path for page in pages] == ["/frivillig/", "/om/skole/"]
    assert [page.part.lang for page in pages] == ["nn", ""]
    assert (pages[1].subject.heading, pages[1].subject.lead, pages[1].changed.iso) == (
        *(Words("Skolen"), Words("Om skolen."), "2026-11-01"),
    )
    assert languages_of_page(scene, "/om/skole/") == (*BOTH, Language.EN)
    assert languages_of_page(scene, "/frivillig/") == (*BOTH, Language.EN)


def test_a_link_to_an_own_page_stays_in_the_language(scene: Scene) -> None:
    nynorsk = village.in_language(scene, Language.NN)
    links = [page_link(nynorsk, each).link for each in nynorsk.pages]
    assert [(link.href, link.words.lang) for link in links] == [("/nn/frivillig/", ""), ("/nn/om/skole/", "nb")]


def test_the_page_about_the_municipality_tells_its_facts(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\n"
    karasjok = village.seen(village.site(tmp_path, national, archive, "karasjok"), national)
    rows = {row.term.text: row.words for row in text_here(karasjok, "/om/").facts}
    assert rows["Offisielt navn"] == Words("Kárášjohka – Karasjok")
    assert rows["Samisk navn"] == Words("Kárášjohka", "se")
    assert rows["Kommunenummer"] == Words("5610")
    porsanger = village.seen(village.site(tmp_path, national, archive, "porsanger"), national)
    assert Words("Porsanki", "fkv") in [row.words for row in text_here(porsanger, "/om/").facts]
    haram = village.seen(village.site(tmp_path, national, archive, "haram"), national)
    number = haram.site.municipality.organisation_number
    assert bool(organisation_row(haram)) == bool(number)


def test_a_number_is_shown_in_groups_of_three(scene: Scene) -> None:
    (row,) = organisation_row(scene)
    assert [len(group) for group in row.words.text.split(" ")] == [3, 3, 3]
    assert spaced("999888777") == "999 888 777"


def test_the_page_on_accessibility_links_to_the_statement_or_says_that_it_is_missing(
    scene: Scene, tmp_path: Path, national: National
) -> None:
    assert text_here(scene, "/tilgjengelighet/").statement.href == "https://uustatus.example/"
    assert text_here(village.scene(tmp_path / "uten", national), "/tilgjengelighet/").statement == NO_LINK
    assert text_here(scene, "/om/").statement == NO_LINK
    assert text_view(scene.voice, "/tilgjengelighet/", BOTH).statement_missing
    assert text_view(scene.voice, "/om/", BOTH).statement_missing == NO_WORDS


def test_politics_and_privacy_show_what_the_municipality_has_given(
    scene: Scene, tmp_path: Path, national: National
) -> None:
    links = [block.link.href for block in text_here(scene, "/politikk/").links]
    assert links == ["https://moter.example/", "https://planer.example/"]
    assert text_here(scene, "/om/").links == ()
    assert [row.term.text for row in text_here(scene, "/personvern/").facts] == ["Personvernombud"]
    bare = village.scene(tmp_path / "uten", national)
    assert text_here(bare, "/politikk/").links == ()
    assert text_here(bare, "/personvern/").facts == ()
    assert additions_of(bare, "/om/") == ()
