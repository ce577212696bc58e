"""Deliveries: an offer laid over what partners and suppliers say."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from kommunesite.model.national import LocalMaterial, National
from kommunesite.model.site import Delivery, Way, WayKind
from kommunesite.reading.source import Sources
from kommunesite.site.delivery import deliveries, layers, partners_of
from tests import fellowship, village
from tests.fellowship import PARTNER

HEAD = PARTNER[: PARTNER.index("services:")]


def written(folder: Path, sources: Sources, offers: str, *partners: tuple[str, str]) -> tuple[LocalMaterial, National]:
    national = fellowship.nation(folder, sources, *partners)
    archive = f"{village.SETTINGS}-- services.yaml\nchanged: 2026-11-02\n{offers}"
    return fellowship.material(folder, national, archive)[0], national


def delivered(folder: Path, sources: Sources, offers: str, *partners: tuple[str, str]) -> dict[str, Delivery]:
    return deliveries(*written(folder, sources, offers, *partners))


def test_who_says_nothing_has_no_deliveries(tmp_path: Path, sources: Sources) -> None:
    assert delivered(tmp_path, sources, "services: {}\n") == {}


def test_the_partner_says_what_the_municipality_does_not(tmp_path: Path, sources: Sources) -> None:
    offers = "services:\n  sfo: {delivered_by: hjelpen, handling_weeks: 5}\n"
    sfo = delivered(tmp_path, sources, offers)["sfo"]
    assert sfo.partner == "hjelpen"
    assert sfo.form == Way(WayKind.PARTNER, "https://hjelpen.example/sfo")
    assert sfo.offer.handling_weeks == 5
    assert [fee.amount for fee in sfo.offer.fees] == [Decimal(100)]
    assert sfo.offer.note is not None
    assert sfo.offer.hours[0].opens == "09.00"


def test_the_municipalitys_own_link_comes_before_the_partners_and_that_before_the_suppliers(
    tmp_path: Path, sources: Sources
) -> None:
    supplied = "suppliers: {enkel: [sfo]}\n"
    own = f"{supplied}services:\n  sfo: {{delivered_by: hjelpen, link: https://egen.example/}}\n"
    partner = f"{supplied}services:\n  sfo: {{delivered_by: hjelpen}}\n"
    bare = f"{supplied}services:\n  sfo: {{handling_weeks: 1}}\n"
    forms = [delivered(tmp_path / str(at), sources, each)["sfo"].form for at, each in enumerate((own, partner, bare))]
    assert [form and (form.kind, form.target) for form in forms] == [
        (WayKind.OWN, "https://egen.example/"),
        (WayKind.PARTNER, "https://hjelpen.example/sfo"),
        (WayKind.TEMPLATE, "https://enkel.example/sfo"),
    ]


def test_a_suppliers_template_is_filled_and_needs_no_offer(tmp_path: Path, sources: Sources) -> None:
    sfo = delivered(tmp_path, sources, "services: {}\nsuppliers: {skjema: [fritidsordning]}\n")["sfo"]
    assert sfo.form == Way(WayKind.TEMPLATE, "https://skjema.example/4223/936846777/vennesla/sfo/etter%20skolen")
    assert sfo.partner is None


def test_a_partner_may_have_a_partner_and_the_last_one_delivers(tmp_path: Path, sources: Sources) -> None:
    passed = f"{HEAD}services:\n  sfo: {{delivered_by: neste, handling_weeks: 3}}\n"
    offers = "services:\n  sfo: {delivered_by: hjelpen, note: {nb: Vår egen.}}\n"
    local, national = written(tmp_path, sources, offers, ("hjelpen", passed), ("neste", PARTNER))
    found = deliveries(local, national)
    assert found["sfo"].partner == "neste"
    assert found["sfo"].offer.handling_weeks == 3
    assert found["sfo"].offer.note != national.partners["neste"].services[0].note
    assert partners_of(found, national) == {"neste": national.partners["neste"]}
    names = [name for name, _ in layers(local.offers.services[0], "sfo", national.partners)]
    assert names == ["", "hjelpen", "neste"]


def test_an_offer_under_a_retired_name_is_that_of_the_successor(tmp_path: Path, sources: Sources) -> None:
    found = delivered(tmp_path, sources, "services:\n  aks: {delivered_by: hjelpen}\n")
    assert list(found) == ["sfo"]
    assert (found["sfo"].offer.service, found["sfo"].partner) == ("sfo", "hjelpen")
