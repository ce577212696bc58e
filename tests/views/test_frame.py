from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.views.frame import Mark, Name, Names, frame_of, home_rim, rim_of
from kommunesite.views.part import NO_WORDS, NOTHING, Item
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
-- varsler/info.md
---
title: Info
level: information
valid_from: 2026-11-01
valid_to: 2026-11-30
---
Tekst.
"""


def test_the_menu_is_the_same_everywhere(national: National) -> None:
    found = frame_of(village.voice(national))
    assert [(entry.section, entry.link.href, entry.link.words.text) for entry in found.menu] == [
        ("/tjenester/", "/tjenester/", "Tjenester"),
        ("/politikk/", "/politikk/", "Politikk og innsyn"),
        ("/aktuelt/", "/aktuelt/", "Aktuelt"),
        ("/om/", "/om/", "Om kommunen"),
        ("/kontakt/", "/kontakt/", "Kontakt"),
    ]


def test_the_addresses_of_the_frame_stay_in_its_language(national: National) -> None:
    found = frame_of(village.voice(national, Language.NN))
    assert (found.lang, found.home, found.contact_page, found.news_page, found.index_page, found.switch_page) == (
        *("nn", "/nn/", "/nn/kontakt/", "/nn/aktuelt/", "/nn/a-aa/", "/nn/bytt-kommune/"),
    )
    assert found.feed == "/nn/aktuelt/atom.xml"
    assert found.switch.href == found.switch_page
    assert [entry.section for entry in found.menu] == [entry.link.href.removeprefix("/nn") for entry in found.menu]


@pytest.mark.parametrize(
    ("size", "sides"), [('viewBox="0 0 68 88"', ("68", "88")), ("", ("1", "1"))], ids=["with a size", "without"]
)
def test_a_coat_of_arms_stands_before_the_name(
    tmp_path: Path, national: National, size: str, sides: tuple[str, str]
) -> None:
    drawn = f"arms: media/vapen.svg\n-- media/vapen.svg\n<svg {size}/>\n"
    rim = rim_of(village.scene(tmp_path, national, f"{village.SETTINGS}{drawn}"))
    assert rim.mark == Mark("V", "/media/vapen.svg", *sides)


def test_a_live_site_is_no_demonstration(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, LIVE)
    rim, frame = rim_of(scene), frame_of(scene.voice)
    assert rim.robots == ""
    assert rim.demo == NO_WORDS
    assert (rim.accent, rim.name, rim.mark, frame.home) == ("skog", "Vennesla kommune", Mark("V"), "/")
    assert isinstance(rim.my_page, Item)
    assert rim.my_page.link.href == "https://min.example/"
    assert [link.href for link in (*frame.footer, *(each.link for each in rim.footer.links))] == [
        *("/kontakt/", "/a-aa/", "/nettstedkart/", "/tilgjengelighet/", "/personvern/", "/bytt-kommune/"),
        *("https://post.example/", "https://jobb.example/"),
    ]
    assert (rim.footer.office.contact.name.text, rim.footer.office.level) == ("Sentralbordet", "")
    assert [len(group) for group in rim.footer.organisation_number.split(" ")] == [3, 3, 3]


def test_a_demonstration_says_so_on_every_page(tmp_path: Path, national: National) -> None:
    found = rim_of(village.scene(tmp_path, national))
    assert found.robots == "noindex"
    assert "Vennesla kommune" in found.demo.text
    assert found.my_page is NOTHING


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
    found = rim_of(village.seen(village.site(tmp_path, national, archive, "eksempelvik"), national))
    assert "finnes ikke" in found.demo.text


def test_the_names_in_all_languages_stand_as_on_the_road_sign(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\n"
    sami = rim_of(village.seen(village.site(tmp_path, national, archive, "karasjok"), national))
    assert sami.other_names == Names(
        (Name(Words("Kárášjohka", "se"), is_last=False), Name(Words("Karasjok"), is_last=True))
    )
    kven = rim_of(village.seen(village.site(tmp_path, national, archive, "porsanger"), national)).other_names
    assert isinstance(kven, Names)
    assert [name.words for name in kven.names] == [
        *(Words("Porsanger"), Words("Porsáŋgu", "se"), Words("Porsanki", "fkv")),
    ]
    assert rim_of(village.scene(tmp_path, national)).other_names is NOTHING


def test_what_surrounds_the_front_page_differs_in_the_alerts_alone(tmp_path: Path, national: National) -> None:
    rim = rim_of(village.scene(tmp_path, national, LIVE))
    home = home_rim(rim)
    assert [alert.is_open for alert in rim.alerts.alerts] == [False]
    assert [(alert.alert.level, alert.is_open) for alert in home.alerts.alerts] == [("information", False)]
    warned = rim_of(village.scene(tmp_path, national, LIVE.replace("level: information", "level: warning")))
    assert [alert.is_open for alert in (*warned.alerts.alerts, *home_rim(warned).alerts.alerts)] == [False, True]
    assert [alert.alert for alert in home.alerts.alerts] == [alert.alert for alert in rim.alerts.alerts]
    assert home.footer is rim.footer
    assert (home.name, home.demo, home.my_page) == (rim.name, rim.demo, rim.my_page)


CONTACT = "contact: {name: {nb: Torget}, email: post@vennesla.example}\n"


def test_who_stands_behind_a_site_is_told_what_is_wrong_with_it(tmp_path: Path, national: National) -> None:
    found = rim_of(village.scene(tmp_path, national, f"{village.SETTINGS}status: live\n{CONTACT}"))
    assert (found.responsible, found.feedback) == (
        Words("Vennesla kommune har ansvaret for denne siden."),
        "post@vennesla.example",
    )
    without = rim_of(village.scene(tmp_path, national, f"{village.SETTINGS}status: live\n"))
    assert (bool(without.responsible), without.feedback) == (True, "")


def test_nobody_is_told_what_is_wrong_with_a_demonstration_that_is_not_theirs(
    tmp_path: Path, national: National
) -> None:
    found = rim_of(village.scene(tmp_path, national, f"{village.SETTINGS}{CONTACT}"))
    assert (found.responsible, found.feedback) == (Words(), "")
