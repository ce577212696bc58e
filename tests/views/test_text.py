from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.part import Words
from kommunesite.views.scene import Scene
from kommunesite.views.text import additions_of, crumbs_to, national_page, organisation_row, own_pages
from tests import village

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


def test_the_national_text_comes_first_and_then_the_municipalitys(scene: Scene) -> None:
    page = national_page(scene, "/om/")
    (addition,) = page.additions
    assert addition.heading == Words("Vår historie")
    assert page.head.changed.iso == "2027-01-01"
    assert page.head.heading.text != "Vår historie"


def test_pages_at_the_top_stand_under_the_one_about_the_municipality(scene: Scene) -> None:
    children = national_page(scene, "/om/").children
    assert children is not None
    assert [(link.href, link.words) for link in children.links] == [
        ("/frivillig/", Words("Frivillig", "nn")),
        ("/om/skole/", Words("Skolen")),
    ]
    assert national_page(scene, "/politikk/").children is None


def test_in_the_other_standard_a_text_keeps_its_language_and_its_links_the_pages(scene: Scene) -> None:
    (addition,) = national_page(village.in_language(scene, Language.NN), "/om/").additions
    assert addition.heading.lang == "nb"
    assert addition.part.lang == "nb"
    assert addition.part.missing_in
    assert 'href="/nn/om/skole/"' in addition.part.html


def test_own_pages_come_once_with_the_way_up_and_the_languages_they_are_in(scene: Scene) -> None:
    pages = {page.head.path: page for page in own_pages(scene)}
    assert list(pages) == ["/frivillig/", "/om/skole/"]
    school = pages["/om/skole/"].head
    assert [crumb.href for crumb in school.crumbs] == ["/om/"]
    assert [link.href for link in school.languages] == ["/om/skole/", "/nn/om/skole/", "/en/om/skole/"]
    assert pages["/frivillig/"].head.crumbs == ()
    assert pages["/frivillig/"].part.lang == "nn"


def test_the_way_up_stays_in_the_language(scene: Scene) -> None:
    (crumb,) = crumbs_to(village.in_language(scene, Language.NN), "/om/skole/")
    assert crumb.href == "/nn/om/"


def test_the_page_about_the_municipality_tells_its_facts(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\n"
    karasjok = Scene(village.site(tmp_path, national, archive, "karasjok"), national, Language.NB)
    rows = {row.term: row.words for row in national_page(karasjok, "/om/").facts}
    assert rows["Offisielt navn"] == Words("Kárášjohka – Karasjok")
    assert rows["Samisk navn"] == Words("Kárášjohka", "se")
    assert rows["Kommunenummer"] == Words("5610")
    porsanger = Scene(village.site(tmp_path, national, archive, "porsanger"), national, Language.NB)
    assert Words("Porsanki", "fkv") in [row.words for row in national_page(porsanger, "/om/").facts]
    haram = Scene(village.site(tmp_path, national, archive, "haram"), national, Language.NB)
    number = haram.site.municipality.organisation_number
    assert bool(organisation_row(haram)) == bool(number)


def test_a_number_is_shown_in_groups_of_three(scene: Scene) -> None:
    (row,) = organisation_row(scene)
    assert [len(group) for group in row.words.text.split(" ")] == [3, 3, 3]


def test_the_page_on_accessibility_links_to_the_statement_or_says_that_it_is_missing(
    scene: Scene, tmp_path: Path, national: National
) -> None:
    with_one = national_page(scene, "/tilgjengelighet/")
    assert with_one.statement is not None
    assert with_one.statement.href == "https://uustatus.example/"
    assert with_one.statement_missing == ""
    without = national_page(village.scene(tmp_path / "uten", national), "/tilgjengelighet/")
    assert without.statement is None
    assert without.statement_missing
    assert national_page(scene, "/om/").statement_missing == ""


def test_politics_and_privacy_show_what_the_municipality_has_given(
    scene: Scene, tmp_path: Path, national: National
) -> None:
    links = national_page(scene, "/politikk/").links
    assert links is not None
    assert [link.href for link in links.links] == ["https://moter.example/", "https://planer.example/"]
    assert [row.term for row in national_page(scene, "/personvern/").facts] == ["Personvernombud"]
    bare = village.scene(tmp_path / "uten", national)
    assert national_page(bare, "/politikk/").links is None
    assert national_page(bare, "/personvern/").facts == ()
    assert additions_of(bare, "/om/") == ()
