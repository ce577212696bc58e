from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.municipality import Status
from kommunesite.model.national import National
from kommunesite.views.office import contact_view, main_contact, main_website, privacy_officer, service_contact
from kommunesite.views.part import HoursRow, Row, Words
from tests import village


def test_an_office_is_shown_with_all_that_is_known(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    view = contact_view(scene, scene.site.settings.units[next(iter(scene.site.settings.units))], "skole")
    assert (view.id, view.name, view.phone, view.phone_href) == (
        *("skole", Words("Skolekontoret"), "00 00 00 03", "tel:00000003"),
    )
    assert (view.visit, view.post) == ("Torget 1, 0101 Vennesla", "Postboks 25, 4701 Vennesla")
    assert view.hours == (
        HoursRow("Mandag–fredag", "08.30–15.00"),
        HoursRow("Lørdag", "10.00–14.00"),
        HoursRow("Mandag, onsdag, søndag", "10.00–11.00"),
    )
    assert view.note == Words("Ring oss.", "nn")


def test_a_service_shows_its_office_or_the_switchboard(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    assert service_contact(scene, "nav").id == "nav"
    assert service_contact(scene, None) == main_contact(scene)
    assert main_contact(scene).phone_href == "tel:+4738137200"


def test_a_municipality_that_has_given_nothing_says_so(tmp_path: Path, national: National) -> None:
    view = main_contact(village.scene(tmp_path, national))
    assert view.name.text == "Vennesla kommune"
    assert view.phone == view.email == view.visit == ""
    assert view.note is not None


def test_the_present_website_is_shown_unless_the_municipality_is_invented(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    link = main_website(scene)
    assert link is not None
    assert link.href == scene.site.municipality.website
    invented = """\
-- kommune.yaml
changed: 2026-11-01
number: 9999
invented: true
register: {name: Eksempelvik, county: Fylket, website: https://e.example/}
"""
    site = village.site(tmp_path, national, invented, "eksempelvik")
    assert main_website(type(scene)(site, national, Language.NB)) is None
    assert site.settings.status is Status.DEMO


def test_the_privacy_officer_is_reached_by_mail(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    (row,) = privacy_officer(scene)
    assert row == Row("Personvernombud", Words("ombud@vennesla.example"), "mailto:ombud@vennesla.example")
