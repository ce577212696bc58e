"""What a build promises: exactly what is planned, nothing more touched, nothing lost."""

from __future__ import annotations

import datetime
import multiprocessing
import shutil
import subprocess
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from kommunesite.building.books import BOOKS, LOCK
from kommunesite.building.many import build_many
from kommunesite.building.request import Request
from kommunesite.model.fault import Fault
from tests.building.country import (
    TODAY,
    Country,
    command,
    everything,
    install,
    make_country,
    news,
    published,
    surroundings,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def country(tmp_path: Path, known_country: Path) -> Country:
    return make_country(tmp_path / "country", known_country)


def times(output: Path) -> dict[str, int]:
    """When each file was last written; the books of what was seen, and the lock, are no output."""
    files = (path for path in output.rglob("*") if path.is_file() and path.suffix != ".seen" and path.name != LOCK)
    return {path.as_posix(): path.stat().st_mtime_ns for path in files}


def test_every_municipality_with_a_folder_gets_every_kind_of_page(country: Country) -> None:
    reports = country.build()
    assert {slug: report.problems for slug, report in reports.items()} == {"oslo": (), "sogndal": (), "vennesla": ()}
    files = published(country.root / "site")
    for page in ("index.html", "tjenester/sfo/index.html", "tema/skole/index.html", "kontakt/index.html", "404.html"):
        assert f"vennesla/{page}" in files
    for name in ("sitemap.xml", "robots.txt", "_headers", "_redirects", "aktuelt/atom.xml"):
        assert f"vennesla/{name}" in files
    assert "sogndal/nb/tjenester/sfo/index.html" in files
    assert b'lang="nn"' in files["sogndal/tjenester/sfo/index.html"]


def test_a_second_build_writes_nothing(country: Country) -> None:
    country.build()
    before = times(country.root / "site")
    reports = country.build()
    assert all(not report.written and not report.removed for report in reports.values())
    assert all(report.kept for report in reports.values())
    assert times(country.root / "site") == before


def test_a_second_build_writes_nothing_even_when_everything_is_planned_anew(country: Country) -> None:
    """A new comment changes the inputs, so that the shortcut is not taken, but no page."""
    country.build()
    country.change("content/vennesla/kommune.yaml", "number: 4223", "number: 4223 # tallet står i registeret")
    before = {name: time for name, time in times(country.root / "site").items() if BOOKS not in name}
    reports = country.build()
    assert not reports["vennesla"].written
    assert {name: time for name, time in times(country.root / "site").items() if BOOKS not in name} == before


def test_one_news_text_rewrites_exactly_the_pages_that_show_it(country: Country) -> None:
    country.write("content/vennesla/aktuelt/en.md", news("En nyhet"))
    country.write("content/vennesla/aktuelt/to.md", news("To nyheter"))
    country.build()
    country.change("content/vennesla/aktuelt/en.md", "Dette har skjedd.", "Dette har skjedd igjen.")
    assert country.build()["vennesla"].written == ("aktuelt/en/index.html",)
    country.change("content/vennesla/aktuelt/en.md", 'title: "En nyhet"', 'title: "Et nytt navn"')
    assert country.build()["vennesla"].written == (
        "aktuelt/atom.xml",
        "aktuelt/en/index.html",
        "aktuelt/index.html",
        "index.html",
        "nettstedkart/index.html",
        "sok/eget.json",
    )


def test_one_offer_rewrites_exactly_its_service_and_no_other_municipality(country: Country) -> None:
    offers = (
        "changed: 2026-11-01\nservices:\n  sfo: {link: https://skjema.example/sfo}\n  bibliotek: {handling_weeks: 2}\n"
    )
    country.write("content/vennesla/services.yaml", offers)
    country.build()
    country.change("content/vennesla/services.yaml", "example/sfo", "example/skolefritid")
    reports = country.build()
    assert set(reports["vennesla"].written) == {
        "flytte/index.html",
        "sok/eget.json",
        "tjenester.json",
        "tjenester/sfo/index.html",
    }
    assert not reports["oslo"].written


def test_one_national_paragraph_rewrites_only_the_service_that_shows_it(country: Country) -> None:
    country.build()
    country.change("content/nasjonalt/tjenester/sfo.md", "Om cost for sfo", "Om prisen for sfo")
    reports = country.build()
    assert {slug: report.written for slug, report in reports.items()} == {
        "oslo": ("tjenester/sfo/index.html",),
        "sogndal": ("nb/tjenester/sfo/index.html",),
        "vennesla": ("tjenester/sfo/index.html",),
    }


def test_a_layout_rewrites_its_pages_and_a_style_all_that_link_to_it(country: Country) -> None:
    country.build()
    country.change("theme/layouts/topic.html", "{% block content %}", "{% block content %}<!-- ny -->")
    written = country.build()["vennesla"].written
    assert written == ("tema/kultur/index.html", "tema/skole/index.html")
    country.change("theme/styles/base.css", "@layer", "@layer x; @layer")
    report = country.build()["vennesla"]
    assert [name for name in report.removed if name.endswith(".css")]
    assert {name for name in published(country.root / "site" / "vennesla") if name.endswith(".html")} < set(
        report.written
    )


def test_deleting_a_text_removes_its_page_and_the_empty_folder(country: Country) -> None:
    country.write("content/vennesla/aktuelt/en.md", news("En nyhet"))
    country.build()
    country.path("content/vennesla/aktuelt/en.md").unlink()
    report = country.build()["vennesla"]
    assert report.removed == ("aktuelt/en/index.html",)
    assert not (country.root / "site/vennesla/aktuelt/en").exists()


def test_dates_that_pass_show_and_hide_texts(country: Country) -> None:
    country.write("content/vennesla/aktuelt/senere.md", news("Senere", "2026-12-01"))
    assert "aktuelt/senere/index.html" not in country.build()["vennesla"].written
    later = country.build(today=datetime.date(2026, 12, 1))["vennesla"]
    assert "aktuelt/senere/index.html" in later.written
    assert "aktuelt/senere/index.html" in country.build()["vennesla"].removed


def test_a_picture_is_published_and_removed_with_its_file(country: Country) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
    country.write("content/vennesla/media/kart.svg", picture)
    country.build()
    assert (country.root / "site/vennesla/media/kart.svg").read_text(encoding="utf-8") == picture
    country.path("content/vennesla/media/kart.svg").unlink()
    assert country.build()["vennesla"].removed == ("media/kart.svg",)


@pytest.mark.parametrize("damage", ["deleted", "truncated", "foreign", "manifest", "no manifest"])
def test_damaged_output_is_mended(country: Country, damage: str) -> None:
    country.build()
    site = country.root / "site"
    clean = everything(site)
    page = site / "vennesla/tjenester/sfo/index.html"
    manifest = site / BOOKS / "vennesla.json"
    match damage:
        case "deleted":
            page.unlink()
        case "truncated":
            page.write_bytes(page.read_bytes()[:100])
        case "foreign":
            (site / "vennesla/fremmed.txt").write_text("?", encoding="utf-8")
        case "manifest":
            manifest.write_text("{ødelagt", encoding="utf-8")
        case _:
            manifest.unlink()
    country.build()
    assert everything(site) == clean


def test_a_municipality_with_faults_keeps_its_last_good_output_and_spoils_no_other(country: Country) -> None:
    country.build()
    good = published(country.root / "site" / "vennesla")
    country.change("content/vennesla/kommune.yaml", "number:", "numer:")
    country.write("content/vennesla/aktuelt/daarlig.md", "ingen opplysninger")
    country.write("content/oslo/aktuelt/bra.md", news("Bra"))
    reports = country.build()
    assert {each.fault for each in reports["vennesla"].problems} == {Fault.UNKNOWN_KEY, Fault.FRONT_MATTER}
    assert published(country.root / "site" / "vennesla") == good
    assert "aktuelt/bra/index.html" in reports["oslo"].written


def test_a_national_fault_is_reported_and_leaves_every_site_as_it_is(country: Country) -> None:
    country.build()
    before = everything(country.root / "site")
    country.path("content/nasjonalt/tjenester/sfo.nn.md").unlink()
    country.change("content/nasjonalt/tjenester/bibliotek.md", "## Klage", "## Klager")
    reports = country.build()
    faults = {each.fault for report in reports.values() for each in report.problems}
    assert faults == {Fault.MISSING_TEXT, Fault.UNKNOWN_HEADING, Fault.MISSING_HEADING}
    assert everything(country.root / "site") == before


def test_serial_parallel_and_threaded_builds_give_equal_bytes(country: Country, tmp_path: Path) -> None:
    country.write("content/vennesla/aktuelt/en.md", news("En nyhet"))
    country.build(tmp_path / "serial")
    country.build(tmp_path / "parallel", jobs=3)
    request = country.request(tmp_path / "threads")
    with ThreadPoolExecutor(3) as executor:
        assert not any(report.problems for report in build_many(request, ("oslo", "sogndal", "vennesla"), executor))
    assert everything(tmp_path / "serial") == everything(tmp_path / "parallel") == everything(tmp_path / "threads")


def test_two_clean_builds_give_equal_bytes_wherever_they_lie(country: Country, tmp_path: Path) -> None:
    country.build()
    moved = Country(tmp_path / "somewhere" / "else")
    shutil.copytree(country.root, moved.root, ignore=shutil.ignore_patterns("site"))
    moved.build()
    assert everything(country.root / "site") == everything(moved.root / "site")


def test_a_municipality_without_folder_is_built_from_national_material_alone(country: Country, tmp_path: Path) -> None:
    request = country.request(tmp_path / "site")
    reports = {report.slug: report for report in build_many(request, ("modalen", "utsira"))}
    assert not any(report.problems for report in reports.values())
    assert b'lang="nn"' in (tmp_path / "site/modalen/index.html").read_bytes()
    assert b'lang="nb"' in (tmp_path / "site/utsira/index.html").read_bytes()


def test_a_theme_with_a_fault_is_reported_and_not_a_traceback(country: Country) -> None:
    country.change("theme/layouts/topic.html", "{% block content %}", "{% block content %}{{ view.nonsense }}")
    reports = country.build()
    assert {each.fault for report in reports.values() for each in report.problems} == {Fault.FAILED}


def test_sites_side_by_side_link_to_each_other_and_stay_under_their_folders(country: Country, tmp_path: Path) -> None:
    output = tmp_path / "public"
    request = Request(country.sources, output, TODAY, tmp_path / "cache", beside=("oslo", "sogndal", "vennesla"))
    assert not any(report.problems for report in build_many(request, request.beside))
    switch = (output / "vennesla/bytt-kommune/index.html").read_text(encoding="utf-8")
    assert 'href="../../oslo/"' in switch
    assert 'href="../../../oslo/"' in (output / "sogndal/nb/bytt-kommune/index.html").read_text(encoding="utf-8")
    assert 'href="/vennesla/tjenester/"' in switch
    assert 'href="/tjenester/"' not in switch
    assert not (output / "vennesla/_headers").exists()


SURROUNDINGS: dict[str, dict[str, str]] = {
    "hash seed": {"PYTHONHASHSEED": "1"},
    "another hash seed": {"PYTHONHASHSEED": "4711"},
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {"LC_ALL": "C"},
    "another locale": {"LC_ALL": "tr_TR.UTF-8"},
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Country:
    """A country with letters of every kind, and what a build of it gives."""
    country = make_country(tmp_path_factory.mktemp("installed"))
    install(country)
    country.write("content/vennesla/aktuelt/en.md", news("Ære være Čáhci"))
    country.write("content/vennesla/media/blåbær.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    subprocess.run(command("--output", "site"), cwd=country.root, env=surroundings(country), check=True)
    return country


@pytest.mark.parametrize("settings", SURROUNDINGS)
def test_the_surroundings_decide_no_bytes(installed: Country, tmp_path: Path, settings: str) -> None:
    environment = surroundings(installed, **SURROUNDINGS[settings])
    subprocess.run(command("--output", str(tmp_path / "site")), cwd=installed.root, env=environment, check=True)
    assert everything(tmp_path / "site") == everything(installed.root / "site")


def test_the_order_of_files_and_the_umask_decide_no_bytes(installed: Country, tmp_path: Path) -> None:
    moved = Country(tmp_path / "moved")
    for path in sorted(installed.root.rglob("*"), reverse=True):
        target = moved.root / path.relative_to(installed.root)
        if path.is_file() and "site" not in path.relative_to(installed.root).parts[:1]:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    (moved.root / "themes").mkdir()
    (moved.root / "themes" / "nasjonal").symlink_to("../theme")
    run = ["sh", "-c", 'umask 077; exec "$@"', "sh", *command("--output", "site")]
    subprocess.run(run, cwd=moved.root, env=surroundings(moved), check=True)
    assert everything(moved.root / "site") == everything(installed.root / "site")


def test_spawned_processes_build_the_same(country: Country, tmp_path: Path) -> None:
    country.build()
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as executor:
        reports = list(build_many(country.request(tmp_path / "site"), ("oslo", "sogndal", "vennesla"), executor))
    assert not any(report.problems for report in reports)
    assert everything(tmp_path / "site") == everything(country.root / "site")


ALERT = """---
title: Kok vannet
level: danger
valid_from: 2026-11-20
valid_to: 2026-11-30
---
Kok vannet i Vennesla.
"""


def test_an_alert_goes_out_although_another_text_is_broken(country: Country) -> None:
    """The broken text stands as it last was, with the alert on it."""
    country.write("content/vennesla/aktuelt/skole.md", news("Ny skole", body="Den gode teksten."))
    country.build()
    country.write("content/vennesla/aktuelt/skole.md", news("Ny skole", body="En [død lenke](/finnes/ikke/)."))
    country.write("content/vennesla/aktuelt/uten.md", "Ingen innledning.")
    country.write("content/vennesla/varsler/vann.md", ALERT)
    report = country.build()["vennesla"]
    assert {each.fault for each in report.problems} == {Fault.DEAD_LINK, Fault.FRONT_MATTER}
    assert report.is_built
    page = (country.path("site") / "vennesla/aktuelt/skole/index.html").read_text(encoding="utf-8")
    assert "Kok vannet i Vennesla." in page
    assert "Den gode teksten." in page
    assert not (country.path("site") / "vennesla/aktuelt/uten").exists()


def test_a_fault_is_said_until_it_is_mended(country: Country) -> None:
    country.build()
    country.write("content/vennesla/aktuelt/uten.md", "Ingen innledning.")
    assert country.build()["vennesla"].problems == country.build()["vennesla"].problems != ()
    country.write("content/vennesla/aktuelt/uten.md", news("Med innledning"))
    assert not country.build()["vennesla"].problems
    clean = country.path("clean")
    country.build(clean)
    assert published(country.path("site")) == published(clean)


def test_settings_with_a_fault_leave_the_whole_site_as_it_was(country: Country) -> None:
    country.build()
    before = published(country.path("site"))
    country.write("content/vennesla/kommune.yaml", "changed: i går\n")
    country.write("content/vennesla/varsler/vann.md", ALERT)
    report = country.build()["vennesla"]
    assert report.problems
    assert not report.is_built
    assert published(country.path("site")) == before
