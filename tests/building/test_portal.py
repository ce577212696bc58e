"""The portal is built from what all municipalities say, and only what has changed is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.building.many import build_many
from kommunesite.building.request import Request
from kommunesite.model.artifact import Report
from kommunesite.reading.register import read_register
from kommunesite.reading.source import PORTAL_FOLDER
from tests.building.country import TODAY, Country, everything, make_country

SLUGS = ("vennesla", "sogndal", "oslo", PORTAL_FOLDER)
OFFER = "changed: 2026-11-01\nservices:\n  sfo: {{link: 'https://{name}.example/', handling_weeks: 2}}\n"


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Country:
    """Give a little country in which a municipality has a form of its own, with its sites beside it."""
    country = make_country(tmp_path_factory.mktemp("portal") / "country")
    country.write("content/vennesla/services.yaml", OFFER.format(name="a"))
    build(country, country.root / "site")
    return country


def build(country: Country, output: Path) -> dict[str, Report]:
    request = Request(country.sources, output, TODAY, output.with_name("cache"), SLUGS)
    return {report.slug: report for report in build_many(request, SLUGS)}


def test_every_service_has_a_page_with_all_municipalities_and_their_ways_in(country: Country) -> None:
    page = (country.root / "site" / PORTAL_FOLDER / "tjenester" / "sfo" / "index.html").read_text(encoding="utf-8")
    assert page.count('class="km-way"') == len(read_register()) == 357
    assert page.count("../../../vennesla/tjenester/sfo/") == 1
    states = ("own", "national", "contact", "absent")
    assert [page.count(f'class="km-way" data-state="{state}"') for state in states] == [1, 0, 2, 354]


def test_a_text_that_the_portal_does_not_show_leaves_it_as_it_is(country: Country) -> None:
    text = "---\ntitle: T\ndescription: D.\nchanged: 2026-11-02\n---\n\nSide.\n"
    country.write("content/vennesla/sider/om/skole.md", text)
    reports = build(country, country.root / "site")
    assert reports["vennesla"].written
    assert (reports[PORTAL_FOLDER].written, reports[PORTAL_FOLDER].seconds) == ((), ())


def test_a_changed_offer_rewrites_its_own_pages_its_data_and_the_portals_page_of_the_service(country: Country) -> None:
    country.write("content/vennesla/services.yaml", "changed: 2026-11-01\nservices:\n  sfo: {handling_weeks: 3}\n")
    reports = build(country, country.root / "site")
    assert set(reports["vennesla"].written) == {
        *("tjenester.json", "tjenester/sfo/index.html"),
        *("flytte/index.html", "sok/eget.json"),
    }
    pages = {"tjenester/sfo/index.html", "nn/tjenester/sfo/index.html"}
    assert set(reports[PORTAL_FOLDER].written) == {*pages, "flytte/vennesla.json"}
    assert reports["oslo"].written == reports["sogndal"].written == ()
    build(country, country.root / "clean")
    assert everything(country.root / "site") == everything(country.root / "clean")


def test_a_municipality_with_faults_stands_there_and_spoils_nothing(country: Country) -> None:
    country.write("content/oslo/kommune.yaml", "changed: i går\n")
    reports = build(country, country.root / "other")
    assert reports["oslo"].problems
    assert reports[PORTAL_FOLDER].written
    assert not reports[PORTAL_FOLDER].problems


def test_without_an_address_robots_are_kept_away_and_with_one_they_are_shown_the_way(country: Country) -> None:
    def alone(name: str) -> Path:
        request = Request(country.sources, country.root / name, TODAY, country.root / "alone-cache")
        assert not [each for report in build_many(request, (PORTAL_FOLDER,)) for each in report.problems]
        return country.root / name / PORTAL_FOLDER

    site = alone("demo")
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert not (site / "sitemap.xml").exists()
    assert b"noindex" in (site / "index.html").read_bytes()
    country.change("services.yaml", "changed:", "portal: https://portal.example/\nchanged:")
    site = alone("real")
    assert "Sitemap: https://portal.example/sitemap.xml" in (site / "robots.txt").read_text()
    sitemap = (site / "sitemap.xml").read_text()
    assert "<loc>https://portal.example/nn/flytte/</loc>" in sitemap
    assert "404" not in sitemap
    assert b"noindex" not in (site / "index.html").read_bytes()
    lines = (site / "_redirects").read_text().splitlines()
    assert lines[:2] == ["/flytte/:from/:to/ /flytte/ 200", "/nn/flytte/:from/:to/ /nn/flytte/ 200"]


def test_no_page_of_the_portal_asks_for_a_search_that_it_does_not_have(country: Country) -> None:
    pages = list((country.root / "site" / PORTAL_FOLDER).rglob("*.html"))
    assert len(pages) > 20
    assert not [page for page in pages if b"/sok/" in page.read_bytes() or b'role="search"' in page.read_bytes()]
