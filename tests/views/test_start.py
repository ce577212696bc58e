from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.model.site import LocalService, WayKind
from kommunesite.views.part import NOTHING
from kommunesite.views.scene import Scene
from kommunesite.views.start import Notice, Start, helpline_of, notice_of, start_of
from tests import village

OFFERS = """\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, nn]
units:
  skole: {name: {nb: Skolekontoret}}
-- services.yaml
changed: 2026-11-03
services:
  barnehageplass:
    link: https://www.skjema.example/barnehage
  sfo:
    unit: skole
  eiendomsskatt:
    not_offered: {reason: {nb: Vi har ikke eiendomsskatt.}, service: kommunale-avgifter}
  gravplass:
    not_offered: {reason: {nb: Spør kirken.}, url: https://kirken.example/}
  bibliotek:
    notice: {kind: closed, reason: {nb: Nytt gulv.}, valid_from: 2026-11-16, valid_to: 2026-12-06}
  byggesoknad:
    notice: {kind: changed, reason: {nb: Mange søknader.}, valid_to: 2026-12-31}
  vigsel:
    notice: {kind: changed, reason: {nb: Nye tider.}, valid_from: 2026-10-01}
  renovasjon:
    notice: {kind: changed, reason: {nb: Nye dunker.}}
  kulturskole:
    notice: {kind: closed, reason: {nb: Ferie.}, valid_from: 2027-06-01}
"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with offers of all kinds, in bokmål."""
    return village.scene(tmp_path, national, OFFERS)


def service(scene: Scene, key: str) -> LocalService:
    return next(each for each in scene.site.services if each.service.id == key)


def started(scene: Scene, local: LocalService) -> Start:
    return start_of(scene.voice, local, scene.voice.words(local.service.action))


def test_an_own_form_is_named_by_the_action_and_the_host(scene: Scene) -> None:
    start = started(scene, service(scene, "barnehageplass"))
    assert start.kind == WayKind.OWN
    assert start.link.href == "https://www.skjema.example/barnehage"
    assert start.link.words.text == "Søk om barnehageplass"
    said = "Knappen fører til skjema.example. Du logger inn med ID-porten (MinID eller BankID)."
    assert start.explanation.text == said


def test_without_a_form_the_button_leads_to_the_office(scene: Scene) -> None:
    start = started(scene, service(scene, "sfo"))
    assert (start.kind, start.link.href) == (WayKind.CONTACT, "/kontakt/#skole")
    assert start.link.words.text == "Kontakt kommunen"


def test_addresses_of_the_site_stay_in_the_language(scene: Scene) -> None:
    nynorsk = village.in_language(scene, Language.NN)
    assert started(nynorsk, service(scene, "sfo")).link.href == "/nn/kontakt/#skole"
    start = started(nynorsk, service(scene, "eiendomsskatt"))
    assert start.link.href == "/nn/tjenester/kommunale-avgifter/"
    assert (start.reason.text, start.reason.lang) == ("Vi har ikke eiendomsskatt.", "nb")


def test_a_service_that_is_not_offered_says_why_and_where_to_go(scene: Scene) -> None:
    start = started(scene, service(scene, "gravplass"))
    assert (start.kind, start.link.href) == (WayKind.NOT_OFFERED, "https://kirken.example/")
    assert start.explanation.text == "Kommunen har ikke denne tjenesten."
    assert (start.reason.text, start.reason.lang) == ("Spør kirken.", "")


def test_a_helpline_is_rung_by_the_button_or_stands_beside_it(scene: Scene) -> None:
    local = next(each for each in scene.site.services if each.way.kind is WayKind.HELPLINE)
    start = started(scene, local)
    assert start.link.href.startswith("tel:")
    assert " " not in start.link.href
    assert start.link.words.text.startswith("Ring ")
    beside = helpline_of(scene.voice, local.service)
    assert beside is not None
    assert (beside.href, beside.words) == (start.link.href, start.link.words)
    assert helpline_of(scene.voice, service(scene, "sfo").service) is None


def test_no_button_of_any_service_is_empty(scene: Scene) -> None:
    for local in scene.site.services:
        start = started(scene, local)
        assert start.link.href
        assert start.link.words.text
        assert start.explanation.text
        assert "{" not in start.explanation.text + start.link.words.text


@pytest.mark.parametrize(
    ("key", "kind", "title", "period"),
    [
        ("bibliotek", "closed", "Stengt for en tid", "Fra 16. november 2026 til 6. desember 2026."),
        ("byggesoknad", "changed", "Endret for en tid", "Gjelder til 31. desember 2026."),
        ("vigsel", "changed", "Endret for en tid", "Gjelder fra 1. oktober 2026."),
        ("renovasjon", "changed", "Endret for en tid", ""),
    ],
)
def test_a_notice_says_what_why_and_how_long(scene: Scene, key: str, kind: str, title: str, period: str) -> None:
    notice = notice_of(scene.voice, service(scene, key))
    assert isinstance(notice, Notice)
    assert (notice.kind, notice.title.text, notice.period.text) == (kind, title, period)
    assert notice.reason.text


def test_a_notice_of_another_day_is_not_shown(scene: Scene) -> None:
    assert notice_of(scene.voice, service(scene, "kulturskole")) is NOTHING
    assert notice_of(scene.voice, service(scene, "sfo")) is NOTHING
