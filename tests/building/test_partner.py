"""Partners, and retired services, in whole builds."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kommunesite.building.combined import write_root
from kommunesite.building.material import read_material
from kommunesite.model.fault import Fault
from tests.building.country import TODAY, Country, everything, keep_national, make_country, news, published

if TYPE_CHECKING:
    from pathlib import Path

PARTNER = """\
changed: 2026-11-01
kind: company
members: [oslo, vennesla]
contact: {name: {nb: Hjelpen, nn: Hjelpa}, phone: 00 00 00 20}
services:
  sfo: {link: https://hjelpen.example/, handling_weeks: 2}
"""
FILE = "content/samarbeid/hjelpen.yaml"
OFFERS = "changed: 2026-11-01\nservices:\n  sfo: {delivered_by: hjelpen}\n"
USERS = ("oslo", "vennesla")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache that knows the national material with the partner."""
    return keep_national(shared(make_country(tmp_path_factory.mktemp("known"))))


@pytest.fixture
def country(tmp_path: Path, known: Path) -> Country:
    """Make a country in which two of three municipalities share a partner."""
    return shared(make_country(tmp_path / "country", known))


def shared(country: Country) -> Country:
    """Give two municipalities of a country a partner."""
    country.write(FILE, PARTNER)
    for slug in USERS:
        country.write(f"content/{slug}/services.yaml", OFFERS)
    return country


def site(country: Country) -> Path:
    return country.root / "site"


def test_a_partner_is_no_municipality_and_serves_its_members(country: Country) -> None:
    reports = country.build()
    assert {slug: report.problems for slug, report in reports.items()} == {"oslo": (), "sogndal": (), "vennesla": ()}
    files = published(site(country))
    for slug in USERS:
        assert b"https://hjelpen.example/" in files[f"{slug}/tjenester/sfo/index.html"]
        assert b'id="hjelpen"' in files[f"{slug}/kontakt/index.html"]
    assert b"hjelpen" not in files["sogndal/tjenester/sfo/index.html"]


def test_a_changed_partner_reaches_exactly_the_pages_of_its_members(country: Country) -> None:
    country.build()
    before = published(site(country))
    country.change(FILE, "handling_weeks: 2", "handling_weeks: 3")
    reports = country.build()
    after = published(site(country))
    assert {name for name in after if after[name] != before[name]} == {
        f"{slug}/{name}" for slug in USERS for name in ("tjenester.json", "tjenester/sfo/index.html")
    }
    page = ("tjenester.json", "tjenester/sfo/index.html")
    assert {slug: report.written for slug, report in reports.items()} == {"oslo": page, "sogndal": (), "vennesla": page}


@pytest.mark.parametrize(("old", "new"), [("services:", "servises:"), ("[oslo, vennesla]", "[oslo, vennesla, askerr]")])
def test_a_faulty_partner_breaks_only_those_who_use_it(country: Country, old: str, new: str) -> None:
    country.change(FILE, old, new)
    for slug in ("sogndal", "vennesla"):
        country.write(f"content/{slug}/aktuelt/ny.md", news("Ny"))
    reports = country.build()
    for slug in USERS:
        assert {each.place.file for each in reports[slug].problems} == {FILE}
        assert all(each.place.line for each in reports[slug].problems)
        assert not (site(country) / slug).exists()
    assert not reports["sogndal"].problems
    assert (site(country) / "sogndal/aktuelt/ny/index.html").is_file()


def test_a_partner_that_was_sound_once_stands_as_it_was_and_news_go_out_all_the_same(country: Country) -> None:
    country.build()
    before = published(site(country))
    country.change(FILE, "handling_weeks: 2", "handling_weeks: to")
    country.write("content/vennesla/aktuelt/ny.md", news("Ny"))
    for _ in range(2):
        read_material.cache_clear()  # as another run of the command would find it
        reports = country.build()
        assert [each.fault for each in reports["vennesla"].problems] == [Fault.WRONG_VALUE]
        after = published(site(country))
        assert after["vennesla/tjenester/sfo/index.html"] == before["vennesla/tjenester/sfo/index.html"]
        assert "vennesla/aktuelt/ny/index.html" in after
    country.change(FILE, "handling_weeks: to", "handling_weeks: 4")
    reports = country.build()
    assert not any(report.problems for report in reports.values())
    assert "Innen 4 uker" in published(site(country))["vennesla/tjenester/sfo/index.html"].decode()


def test_an_invented_member_must_be_there(country: Country) -> None:
    country.change(FILE, "members: [oslo, vennesla]", "members: [oslo, vennesla, vika]")
    assert [each.fault for each in country.build()["oslo"].problems] == [Fault.UNKNOWN_MEMBER]
    country.write(
        "content/vika/kommune.yaml",
        "changed: 2026-11-01\nnumber: 9997\ninvented: true\n"
        "register: {name: Vika, county: Fylket, website: https://vika.example/}\n",
    )
    assert not any(report.problems for report in country.build().values())
    assert not any(report.written for report in country.build().values())
    country.path("content/vika/kommune.yaml").unlink()
    country.path("content/vika").rmdir()
    assert [each.fault for each in country.build()["oslo"].problems] == [Fault.UNKNOWN_MEMBER]


def test_a_site_whose_deadline_passes_is_built_that_day_and_warned_of(country: Country) -> None:
    country.change(FILE, "handling_weeks: 2", "deadline: {date: 2026-11-21}")
    assert not country.build()["oslo"].warnings
    after = country.build(today=TODAY + datetime.timedelta(days=1))["oslo"]
    assert [(each.fault, each.place.file) for each in after.warnings] == [(Fault.PASSED_DEADLINE, FILE)]
    assert not after.problems
    page = published(site(country))["oslo/tjenester/sfo/index.html"].decode()
    assert "Fristen gikk ut 21. november 2026" in page


RETIRED = "retired:\n  aks: {successor: sfo}\n"


def test_the_old_address_of_a_retired_service_is_alive(country: Country) -> None:
    country.build()
    catalogue = country.path("services.yaml").read_text(encoding="utf-8")
    country.write("services.yaml", f"{catalogue}{RETIRED}")
    country.write("content/sogndal/services.yaml", "changed: 2026-11-01\nservices:\n  aks: {handling_weeks: 7}\n")
    reports = country.build()
    assert not any(report.problems for report in reports.values())
    assert [each.fault for each in reports["sogndal"].warnings] == [Fault.RETIRED_NAME]
    assert [each.fault for each in country.build()["sogndal"].warnings] == [Fault.RETIRED_NAME]
    files = published(site(country))
    assert b'content="0; url=/tjenester/sfo/"' in files["vennesla/tjenester/aks/index.html"]
    assert b'content="0; url=/nb/tjenester/sfo/"' in files["sogndal/nb/tjenester/aks/index.html"]
    assert b"Innan 7 veker" in files["sogndal/tjenester/sfo/index.html"]
    assert b"/tjenester/aks/ /tjenester/sfo/ 301" in files["vennesla/_redirects"]
    country.build(country.root / "clean")
    assert everything(country.root / "clean") == everything(site(country))


@pytest.mark.parametrize("is_read_before", [True, False])
def test_sites_side_by_side_lead_on_at_their_root(country: Country, *, is_read_before: bool) -> None:
    catalogue = country.path("services.yaml").read_text(encoding="utf-8")
    country.write("services.yaml", f"{catalogue}{RETIRED}")
    if is_read_before:
        country.build()
    site(country).joinpath(".kommunesite").mkdir(parents=True, exist_ok=True)
    write_root(replace(country.request(site(country)), beside=USERS))
    assert "/:slug/tjenester/aks/ /:slug/tjenester/sfo/ 301" in (site(country) / "_redirects").read_text("utf-8")
