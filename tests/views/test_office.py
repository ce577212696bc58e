from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Words
from kommunesite.model.municipality import Status
from kommunesite.model.national import National
from kommunesite.views.office import contact_view, main_contact, offices_of, privacy_officer, website
from kommunesite.views.part import NO_LINK, Row
from tests import village


def test_an_office_is_shown_with_all_that_is_known(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    units = scene.site.settings.units
    view = contact_view(scene.voice, units[next(iter(units))], "skole")
    assert (view.id, view.name, view.phone, view.phone_href) == (
        *("skole", Words("Skolekontoret"), "00 00 00 03", "tel:00000003"),
    )
    assert (view.visit, view.post) == ("Torget 1, 0101 Vennesla", "Postboks 25, 4701 Vennesla")
    assert view.hours == (
        Row(Words("Mandag–fredag"), Words("08.30–15.00")),
        Row(Words("Lørdag"), Words("10.00–14.00")),
        Row(Words("Mandag, onsdag, søndag"), Words("10.00–11.00")),
    )
    assert view.note == Words("Ring oss.", "nn")


def test_every_office_stands_ready_by_its_id_and_the_municipality_under_none(
    tmp_path: Path, national: National
) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    offices = offices_of(scene.site, scene.voice)
    assert [(name, office.contact.id) for name, office in offices.items()] == [
        ("", ""),
        ("skole", "skole"),
        ("nav", "nav"),
    ]
    assert offices[""].contact == main_contact(scene.site, scene.voice)
    assert offices[""].contact.phone_href == "tel:+4738137200"
    assert {office.level for office in offices.values()} == {"3"}


def test_a_municipality_that_has_given_nothing_says_so(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    view = main_contact(scene.site, scene.voice)
    assert view.name.text == "Vennesla kommune"
    assert view.phone == view.email == view.visit == ""
    assert view.note


INVENTED = """\
-- kommune.yaml
changed: 2026-11-01
number: 9999
invented: true
register: {name: Eksempelvik, county: Fylket, website: https://e.example/}
"""


def test_the_present_website_is_shown_until_the_site_is_the_real_one(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    assert website(scene).href == scene.site.municipality.website
    assert "Vennesla kommune" in website(scene).words.text
    live = village.scene(tmp_path / "live", national, f"{village.SETTINGS}status: live\n")
    assert website(live) == NO_LINK


def test_an_invented_municipality_has_no_present_website(tmp_path: Path, national: National) -> None:
    site = village.site(tmp_path, national, INVENTED, "eksempelvik")
    assert website(village.seen(site, national)) == NO_LINK
    assert site.settings.status is Status.DEMO


@pytest.mark.parametrize("archive", [village.SETTINGS, village.OFFICES])
def test_the_privacy_officer_is_reached_by_mail(tmp_path: Path, national: National, archive: str) -> None:
    rows = privacy_officer(village.scene(tmp_path, national, archive))
    given = (Row(Words("Personvernombud"), Words("ombud@vennesla.example"), "mailto:ombud@vennesla.example"),)
    assert rows == (given if "ombud" in archive else ())
