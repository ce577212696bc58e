from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.model.offer import Fee
from kommunesite.model.site import LocalService
from kommunesite.views.fact import fee_rows, local_facts, national_facts, usual_facts
from kommunesite.views.part import Row
from kommunesite.views.scene import Scene
from tests import village


def offering(folder: Path, national: National, *offer: str, service: str = "sfo") -> tuple[Scene, LocalService]:
    """Make a site with one offer, and give its service."""
    lines = "".join(f"    {line}\n" for line in offer)
    offers = f"-- services.yaml\nchanged: 2026-11-03\nservices:\n  {service}:\n{lines}" if offer else ""
    scene = village.scene(folder, national, f"{village.SETTINGS}{offers}")
    return scene, next(each for each in scene.site.services if each.service.id == service)


def facts_of(scene: Scene, local: LocalService) -> tuple[Row, ...]:
    """Give the facts as they stand on the page: the municipality's, then the country's."""
    return (
        *local_facts(scene.voice, local, usual_facts(scene.voice, local.service)),
        *national_facts(scene.voice, local.service),
    )


def fees_of(local: LocalService) -> tuple[Fee, ...]:
    assert local.offer is not None
    return local.offer.fees


def row(rows: tuple[Row, ...], term: str) -> str:
    return next(each.words.text for each in rows if each.term.text == term)


def test_the_facts_are_the_same_ones_in_the_same_order_everywhere(tmp_path: Path, national: National) -> None:
    scene, _ = offering(tmp_path, national)
    terms = {tuple(row.term.text for row in facts_of(scene, local)) for local in scene.site.services}
    assert terms == {("Pris", "Frist", "Svartid", "Innlogging", "Slik når du oss", "For", "Ansvarlig")}
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
