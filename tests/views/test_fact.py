from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words, same_text
from kommunesite.model.law import Limit, Span
from kommunesite.model.national import National
from kommunesite.model.offer import Fee
from kommunesite.model.site import LocalService
from kommunesite.site.join import assemble
from kommunesite.views.fact import fee_rows, local_facts, national_facts, usual_facts
from kommunesite.views.part import Row
from kommunesite.views.scene import Scene
from tests import village

OFFERED = "changed: 2026-11-03\nservices:\n  sfo:\n    deadline: {date: "


def offering(folder: Path, national: National, *offer: str, service: str = "sfo") -> tuple[Scene, LocalService]:
    """Make a site with one offer, and give its service."""
    lines = "".join(f"    {line}\n" for line in offer)
    offers = f"-- services.yaml\nchanged: 2026-11-03\nservices:\n  {service}:\n{lines}" if offer else ""
    scene = village.scene(folder, national, f"{village.SETTINGS}{offers}")
    return scene, next(each for each in scene.site.services if each.service.id == service)


def facts_of(scene: Scene, local: LocalService) -> tuple[Row, ...]:
    """Give the facts as they stand on the page: the municipality's, then the country's."""
    usual = usual_facts(scene.voice, local.service)
    own = local_facts(scene.voice, local, local.offer, usual) if local.offer else usual
    return (*own, *national_facts(scene.voice, local.service))


def fees_of(local: LocalService) -> tuple[Fee, ...]:
    assert local.offer is not None
    return local.offer.fees


def row(rows: tuple[Row, ...], term: str) -> str:
    return next(each.words.text for each in rows if each.term.text == term)


def test_the_facts_are_the_same_ones_in_the_same_order_everywhere(tmp_path: Path, national: National) -> None:
    scene, _ = offering(tmp_path, national)
    terms = {tuple(row.term.text for row in facts_of(scene, local)) for local in scene.site.services}
    assert terms == {("Pris", "Frist", "Svartid", "Innlogging", "Slik når du oss", "For", "Ansvarlig", "Du får")}
    assert all(row.words.text for local in scene.site.services for row in facts_of(scene, local))


@pytest.mark.parametrize(
    ("offer", "term", "text"),
    [
        ([], "Pris", "Kommunen bestemmer prisen"),
        (["fees: [{amount: 100, unit: month, valid_from: 2026-01-01}]"], "Pris", "100 kr per måned"),
        (["fees: [{amount: 0, unit: month, valid_from: 2026-01-01}]"], "Pris", "Gratis"),
        (["fees: [{amount: 9, unit: once, valid_from: 2027-01-01}]"], "Pris", "Kommunen bestemmer prisen"),
        (["deadline: {yearly: 03-01}"], "Frist", "1. mars hvert år"),
        (["deadline: {yearly: 02-29}"], "Frist", "29. februar hvert år"),
        (["deadline: {date: 2026-12-15}"], "Frist", "15. desember 2026"),
        (["deadline: {all_year: true}"], "Frist", "Ingen frist – hele året"),
        (["handling_weeks: 1"], "Svartid", "Innen én uke"),
        (["handling_weeks: 4"], "Svartid", "Innen 4 uker"),
        (["note: {nb: Hei}"], "Svartid", "Kommunen har ikke oppgitt svartid"),
    ],
)
def test_a_fact_is_the_municipalitys_own_or_says_who_decides(
    tmp_path: Path, national: National, offer: list[str], term: str, text: str
) -> None:
    scene, local = offering(tmp_path, national, *offer)
    assert row(facts_of(scene, local), term).replace("\u00a0", " ") == text


def test_several_fees_are_told_shortly_and_listed_further_down(tmp_path: Path, national: National) -> None:
    fees = (
        "fees:",
        "  - {amount: 100, unit: month, valid_from: 2026-01-01, text: {nb: Plass}}",
        "  - {amount: 42.5, unit: piece, valid_from: 2026-02-01}",
        "  - {amount: 200, unit: month, valid_from: 2027-01-01, text: {nb: Plass}}",
    )
    scene, local = offering(tmp_path, national, *fees)
    price = facts_of(scene, local)[0]
    assert (price.words.text.replace("\u00a0", " "), price.href) == ("100 kr per måned med mer", "#cost")
    assert [
        (each.term.text, each.words.text.replace("\u00a0", " ")) for each in fee_rows(scene.voice, fees_of(local))
    ] == [
        ("Plass", "100 kr per måned (gjelder fra 1. januar 2026)"),
        ("Pris", "42,50 kr per stykk (gjelder fra 1. februar 2026)"),
        ("Plass", "200 kr per måned (gjelder fra 1. januar 2027)"),
    ]


def test_facts_are_said_in_the_language_of_the_page(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"
    scene = village.in_language(village.scene(tmp_path, national, archive), Language.NN)
    rows = facts_of(scene, scene.site.services[0])
    assert Words("Kommunen bestemmer prisen") not in [each.words for each in rows]
    assert rows[0].term == Words("Pris")


LIMITS = [
    (Limit(1, Span.MONTH, "forvaltningsloven"), "Senest innen én måned (forvaltningsloven)"),
    (Limit(12, Span.WEEK, "plan- og bygningsloven", "§ 21-7"), "Senest innen 12 uker (plan- og bygningsloven § 21-7)"),
    (Limit(30, Span.DAY, "offentleglova", "§ 29"), "Senest innen 30 dager (offentleglova § 29)"),
]


@pytest.mark.parametrize(("limit", "text"), LIMITS)
def test_without_an_own_time_the_limit_of_the_law_is_shown(
    tmp_path: Path, national: National, limit: Limit, text: str
) -> None:
    scene, local = offering(tmp_path, national, "note: {nb: Hei}")
    limited = replace(local, service=replace(local.service, limit=limit))
    assert row(facts_of(scene, limited), "Svartid") == text
    own, with_weeks = offering(tmp_path / "own", national, "handling_weeks: 4")
    assert row(facts_of(own, replace(with_weeks, service=limited.service)), "Svartid") == "Innen 4 uker"


def test_the_limit_is_told_in_nynorsk_too(national: National) -> None:
    service = replace(national.catalogue.services[0], limit=Limit(1, Span.WEEK, "lova", "§ 2"))
    facts = usual_facts(village.voice(national, Language.NN), service)
    assert facts[2] == Row(Words("Svartid"), Words("Seinast innan éi veke (lova § 2)"))


def test_what_one_gets_stands_last(national: National) -> None:
    service = replace(national.catalogue.services[0], outcome=same_text("Et vedtak", Language.NB))
    assert national_facts(village.voice(national), service)[-1] == Row(Words("Du får"), Words("Et vedtak"))


@pytest.mark.parametrize(
    ("day", "text"), [("2026-11-21", "21. november 2026"), ("2026-11-20", "Fristen gikk ut 20. november 2026")]
)
def test_a_deadline_that_has_passed_says_so(tmp_path: Path, national: National, day: str, text: str) -> None:
    village.write(tmp_path / "vennesla", f"{village.SETTINGS}-- services.yaml\n{OFFERED}{day}}}\n")
    local, _ = village.read(tmp_path / "vennesla", national)
    assert local is not None
    site = assemble(local, national, village.TODAY)
    scene = village.seen(site, national)
    service = next(each for each in site.services if each.service.id == "sfo")
    assert row(facts_of(scene, service), "Frist") == text
