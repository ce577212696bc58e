from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.frame import frame_for
from kommunesite.views.part import Words
from kommunesite.views.scene import Scene
from tests import village

LIVE = """\
-- kommune.yaml
changed: 2026-11-02
status: live
languages: [nb, nn]
accent: skog
contact: {name: {nb: Sentralbordet}, phone: 38 13 72 00}
links:
  my_page: https://min.example/
  journal: https://post.example/
  vacancies: https://jobb.example/
"""
ALERT = """\
-- varsler/{name}.md
---
title: {name}
level: {level}
valid_from: 2026-11-01
valid_to: 2026-11-30
{link}---
Se [her](/om/).
"""


def test_the_menu_is_the_same_everywhere(tmp_path: Path, national: National) -> None:
    found = frame_for(village.scene(tmp_path, national, LIVE))
    assert [(entry.section, entry.link.href, entry.link.words.text) for entry in found.menu] == [
        ("/tjenester/", "/tjenester/", "Tjenester"),
        ("/politikk/", "/politikk/", "Politikk og innsyn"),
        ("/aktuelt/", "/aktuelt/", "Aktuelt"),
        ("/om/", "/om/", "Om kommunen"),
        ("/kontakt/", "/kontakt/", "Kontakt"),
    ]


def test_a_live_site_is_no_demonstration(tmp_path: Path, national: National) -> None:
    found = frame_for(village.scene(tmp_path, national, LIVE))
    assert found.is_live
    assert found.demo is None
    assert (found.accent, found.name, found.home) == ("skog", "Vennesla kommune", "/")
    assert found.my_page is not None
    assert [link.href for link in found.footer] == [
        *("/kontakt/", "/a-aa/", "/nettstedkart/", "/tilgjengelighet/", "/personvern/", "/bytt-kommune/"),
        *("https://post.example/", "https://jobb.example/"),
    ]


def test_a_demonstration_says_so_on_every_page(tmp_path: Path, national: National) -> None:
    found = frame_for(village.scene(tmp_path, national))
    assert not found.is_live
    assert found.demo is not None
    assert "Vennesla kommune" in found.demo.text
    assert found.my_page is None


def test_an_invented_municipality_says_that_it_does_not_exist_even_when_live(
    tmp_path: Path, national: National
) -> None:
    archive = """\
-- kommune.yaml
changed: 2026-11-01
number: 9999
invented: true
status: live
register: {name: Eksempelvik, county: Fylket, website: https://e.example/}
"""
    found = frame_for(Scene(village.site(tmp_path, national, archive, "eksempelvik"), national, Language.NB))
    assert found.demo is not None
    assert "finnes ikke" in found.demo.text


def test_the_names_in_all_languages_stand_as_on_the_road_sign(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\n"
    sami = frame_for(Scene(village.site(tmp_path, national, archive, "karasjok"), national, Language.NB))
    assert sami.other_names == (Words("Kárášjohka", "se"), Words("Karasjok"))
    kven = frame_for(Scene(village.site(tmp_path, national, archive, "porsanger"), national, Language.NB))
    assert kven.other_names == (Words("Porsanger"), Words("Porsáŋgu", "se"), Words("Porsanki", "fkv"))
    assert frame_for(village.scene(tmp_path, national)).other_names == ()


def test_alerts_stand_in_the_order_of_danger_in_the_language_of_the_page(tmp_path: Path, national: National) -> None:
    link = "link: https://a.example/\n"
    archive = LIVE + "".join(
        ALERT.format(name=name, level=level, link=more)
        for name, level, more in (("info", "information", ""), ("fare", "danger", link), ("obs", "warning", ""))
    )
    archive += ALERT.format(name="fare", level="danger", link="").replace("fare.md", "fare.nn.md")
    scene = village.scene(tmp_path, national, archive)
    found = frame_for(scene).alerts
    assert [alert.level for alert in found] == ["danger", "warning", "information"]
    assert found[0].link is not None
    assert found[0].link.words.text == "Les mer: fare"
    assert found[0].until == "Gjelder til 30. november 2026."
    nynorsk = frame_for(village.in_language(scene, Language.NN)).alerts
    assert [(alert.title.lang, alert.part.lang, alert.link is None) for alert in nynorsk] == [
        ("", "", True),
        ("nb", "nb", True),
        ("nb", "nb", True),
    ]
    assert 'href="/nn/om/"' in nynorsk[0].part.html
