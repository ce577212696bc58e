from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kommunesite.model.document import Html
from kommunesite.model.language import Language, LocalText, Wording
from kommunesite.model.national import National
from kommunesite.views.part import Day, Link, Subject, Words
from kommunesite.views.scene import Scene
from tests import village

HEAD = "description: D.\nchanged: 2026-11-01\n---\nTekst.\n"
MANY = f"""\
-- kommune.yaml
changed: 2026-11-02
languages: [nn, nb, en]
-- sider/a.md
---
title: A nn
{HEAD}-- sider/a.nb.md
---
title: A nb
{HEAD}-- sider/b.nb.md
---
title: B nb
{HEAD}-- sider/c.en.md
---
title: C en
{HEAD}"""
BOTH = LocalText((Wording("Ja", Language.NB), Wording("Jau", Language.NN)))
ENGLISH = LocalText((Wording("Yes", Language.EN),))


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site whose first language is nynorsk, in bokmål."""
    return village.scene(tmp_path, national, MANY, Language.NB)


def test_a_foreign_text_is_marked_with_its_language(scene: Scene) -> None:
    assert scene.words(BOTH) == Words("Ja")
    assert scene.words(ENGLISH) == Words("Yes", "en")
    assert village.in_language(scene, Language.NN).words(BOTH) == Words("Jau")


def test_addresses_begin_with_the_language_unless_it_is_the_first(scene: Scene) -> None:
    assert scene.href("/om/") == "/nb/om/"
    assert village.in_language(scene, Language.NN).href("/om/") == "/om/"
    assert scene.link("/om/", Words("Om")) == Link("/nb/om/", Words("Om"))


def test_a_day_is_written_as_people_and_machines_read_it(scene: Scene) -> None:
    assert scene.day(date(2026, 5, 1)) == Day("1. mai 2026", "2026-05-01")


def test_links_in_texts_stay_in_the_language_but_not_files_and_foreign_ones(scene: Scene) -> None:
    html = Html('<a href="/om/"> <a href="/"> <a href="/media/a.png"> <a href="https://a.no/"> <a href="#x">')
    part = scene.ready(html, Language.NB)
    assert part.html == (
        '<a href="/nb/om/"> <a href="/nb/"> <a href="/media/a.png"> <a href="https://a.no/"> <a href="#x">'
    )
    assert isinstance(part.html, Html)
    assert village.in_language(scene, Language.NN).ready(html, Language.NN).html == html


def test_a_text_in_another_language_says_so_on_the_page(scene: Scene) -> None:
    own, foreign = scene.ready(Html("<p>"), Language.NB), scene.ready(Html("<p>"), Language.NN)
    assert (own.lang, own.missing_in) == ("", "")
    assert (foreign.lang, foreign.missing_in) == ("nn", "Denne teksten finnes bare på Nynorsk.")


def test_one_translation_of_each_text_is_chosen(scene: Scene) -> None:
    def titles(seen: Scene) -> list[str]:
        return sorted(each.matter.title for each in seen.chosen(seen.site.pages))

    assert titles(scene) == ["A nb", "B nb"]
    assert titles(village.in_language(scene, Language.NN)) == ["A nn", "B nb"]


def test_the_head_says_where_a_page_is_in_every_language(scene: Scene) -> None:
    subject = Subject("/om/skole/", Words("Skole"), "Om skolen.", date(2026, 11, 1))
    head = scene.head(subject, (scene.link("/om/", Words("Om")),), (Language.EN,))
    assert head.canonical == f"{scene.site.municipality.website.rstrip('/')}/nb/om/skole/"
    assert (head.section, head.path, head.lang) == ("/om/", "/om/skole/", "nb")
    assert [(link.code, link.href, link.is_current) for link in head.languages] == [
        ("nn", "/om/skole/", False),
        ("nb", "/nb/om/skole/", True),
        ("en", "/en/om/skole/", False),
    ]
    assert head.switch == "/nb/bytt-kommune/?side=/om/skole/"
    assert head.feed == "/nb/aktuelt/atom.xml"
    assert [crumb.href for crumb in head.crumbs] == ["/nb/om/"]


def test_a_site_in_one_language_offers_no_other(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    assert scene.head(Subject("/", Words("X"), "Y", date(2026, 11, 1))).languages == ()


@pytest.mark.parametrize(
    ("path", "section"), [("/", ""), ("/tjenester/sfo/", "/tjenester/"), ("/omsorg/", ""), ("/a-aa/", "")]
)
def test_a_page_belongs_to_the_section_that_it_lies_in(scene: Scene, path: str, section: str) -> None:
    assert scene.head(Subject(path, Words("X"), "Y", date(2026, 11, 1))).section == section


def test_what_lists_show_has_changed_when_its_newest_part_has(tmp_path: Path, national: National) -> None:
    news = "-- aktuelt/a.md\n---\ntitle: T\ndescription: D.\ndate: 2026-11-03\nchanged: 2027-01-02\n---\nTekst.\n"
    scene = village.scene(tmp_path, national, f"{village.SETTINGS}{news}")
    assert scene.changed == date(2027, 1, 2)
