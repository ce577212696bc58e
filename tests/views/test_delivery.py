"""What citizens see of partners and suppliers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.catalogue import Login
from kommunesite.model.language import Language
from kommunesite.model.site import WayKind
from kommunesite.reading.source import Sources
from kommunesite.views.contact import contact_here
from kommunesite.views.office import ServiceHours
from kommunesite.views.part import NOTHING
from kommunesite.views.scene import Scene
from kommunesite.views.service import ServiceHere, service_here, service_view
from kommunesite.views.start import start_of
from tests import fellowship, village
from tests.fellowship import DELIVERED, PARTNER

HIGH = "Du logger inn med ID-porten på høyt nivå (for eksempel BankID)."


def here_of(scene: Scene) -> ServiceHere:
    return service_here(scene, fellowship.sfo(scene), service_view(scene.voice, "sfo"))


def test_a_page_says_who_delivers_the_service_where_the_button_leads_and_how_one_logs_in(
    tmp_path: Path, sources: Sources
) -> None:
    scene = fellowship.scene(tmp_path, sources)
    here = here_of(scene)
    assert here.start.kind == WayKind.PARTNER
    assert here.start.link.words.text == "Søk om plass"
    said = f"Tjenesten leveres av Hjelpen for kommunen. Knappen fører til hjelpen.example. {HIGH}"
    assert here.start.explanation.text == said
    nynorsk = here_of(village.in_language(scene, Language.NN))
    assert nynorsk.start.explanation.text.startswith("Tenesta blir levert av Hjelpa for kommunen. Knappen fører")


def test_the_partner_is_the_office_of_the_service_and_stands_on_the_contact_page(
    tmp_path: Path, sources: Sources
) -> None:
    scene = fellowship.scene(tmp_path, sources)
    here, contact = here_of(scene), contact_here(scene)
    assert [(office.contact.id, office.contact.phone) for office in here.offices] == [("hjelpen", "00 00 00 20")]
    assert here.offices[0].contact.hours
    assert [office.contact.id for office in contact.partners] == ["hjelpen"]
    assert contact.units == ()


def test_the_municipalitys_own_office_stands_after_the_partner(tmp_path: Path, sources: Sources) -> None:
    archive = DELIVERED.replace("4223\n", "4223\nunits: {skole: {name: {nb: Skole}}}\n").replace(
        "hjelpen}", "hjelpen, unit: skole}"
    )
    here = here_of(fellowship.scene(tmp_path, sources, archive))
    assert [office.contact.id for office in here.offices] == ["hjelpen", "skole"]


def test_without_a_form_one_is_led_to_the_partner(tmp_path: Path, sources: Sources) -> None:
    partner = PARTNER.replace("    link: https://hjelpen.example/sfo\n", "")
    start = here_of(fellowship.scene(tmp_path, sources, DELIVERED, partner)).start
    assert (start.kind, start.link.href) == (WayKind.CONTACT, "/kontakt/#hjelpen")
    assert start.link.words.text == "Kontakt Hjelpen"
    assert start.explanation.text.endswith("Ta kontakt, så hjelper Hjelpen deg.")


def test_a_suppliers_form_is_called_so(tmp_path: Path, sources: Sources) -> None:
    archive = f"{village.SETTINGS}-- services.yaml\nchanged: 2026-11-02\nservices: {{}}\nsuppliers: {{enkel: [sfo]}}\n"
    start = here_of(fellowship.scene(tmp_path, sources, archive)).start
    assert (start.kind, start.link.href) == (WayKind.TEMPLATE, "https://enkel.example/sfo")
    assert start.explanation.text == f"Knappen fører til kommunens skjema hos en leverandør: enkel.example. {HIGH}"


@pytest.mark.parametrize(
    ("login", "said"),
    [
        (Login.NONE, "Du trenger ikke å logge inn."),
        (Login.SUBSTANTIAL, "Du logger inn med ID-porten (MinID eller BankID)."),
        (Login.HIGH, HIGH),
    ],
)
def test_the_login_is_that_of_the_service(tmp_path: Path, sources: Sources, login: Login, said: str) -> None:
    scene = fellowship.scene(tmp_path, sources)
    local = fellowship.sfo(scene)
    local = replace(local, service=replace(local.service, login=login))
    start = start_of(scene.voice, local, scene.voice.words(local.service.action))
    assert start.explanation.text == f"Knappen fører til hjelpen.example. {said}"


def test_the_hours_of_a_service_are_written_like_those_of_an_office(tmp_path: Path, sources: Sources) -> None:
    hours = here_of(fellowship.scene(tmp_path, sources)).hours
    assert isinstance(hours, ServiceHours)
    assert [(row.term.text, row.words.text) for row in hours.rows] == [("Mandag–tirsdag", "09.00–17.00")]
    assert here_of(fellowship.scene(tmp_path / "without", sources, village.SETTINGS)).hours is NOTHING


@pytest.mark.parametrize(
    ("partner", "own", "changed"),
    [("2026-11-03", "2026-11-02", "2026-11-03"), ("2026-11-03", "2026-11-04", "2026-11-04")],
)
def test_a_page_changed_when_the_partner_did(
    tmp_path: Path, sources: Sources, partner: str, own: str, changed: str
) -> None:
    archive = DELIVERED.replace("changed: 2026-11-02", f"changed: {own}")
    scene = fellowship.scene(tmp_path, sources, archive, PARTNER.replace("2026-11-03", partner))
    assert here_of(scene).changed.iso == changed
