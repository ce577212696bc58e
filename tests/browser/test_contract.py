"""What is promised to citizens: whoever knows one municipality's site knows them all."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kommunesite.building.books import BOOKS
from kommunesite.checking.page import Page, read_page, read_pages
from kommunesite.model.language import STANDARDS, WHOLE
from kommunesite.model.municipality import WrittenStandard
from kommunesite.reading.register import read_register
from kommunesite.reading.source import NATIONAL_FOLDER, PORTAL_FOLDER, folders_in
from kommunesite.site.address import GENERATED, NOT_FOUND, SECTIONS, SERVICES, output_path, service_path
from tests.browser.conftest import CONTENT, TODAY
from tests.browser.country import Sheet, differences, read_country, read_sheet, spine, without_language

pytestmark = pytest.mark.long

EVERYONE = tuple(each.slug for each in read_register())
DEMOS = folders_in(CONTENT)
INVENTED = ["eksempelvik", "provedal"]
TWO = {"eksempelvik", "provedal", "sogndal"}
"""Those whose sites are whole in two languages."""

SERVICE_PATHS = {
    service_path(file.stem)
    for file in (CONTENT / NATIONAL_FOLDER / "tjenester").glob("[!_]*.md")
    if "." not in file.stem
}


MEMORY = Path("/dev", "shm")
ROOM = 4_000_000_000
"""Bytes; the country takes a third of them. A disk may need minutes to forget as many files."""


@pytest.fixture(scope="module")
def country() -> Iterator[Path]:
    """Build all municipalities of the register with the real command."""
    has_room = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM
    with tempfile.TemporaryDirectory(dir=MEMORY if has_room else None) as output:
        command = (sys.executable, "-m", "kommunesite", "build", "--all", "--jobs", "2")
        where = ("--content", str(CONTENT), "--output", output, "--as-of", TODAY.isoformat())
        run = subprocess.run([*command, *where], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
        yield Path(output)


@pytest.fixture(scope="module")
def sheets(country: Path, demos: Path) -> list[Sheet]:
    """Read every page in the country, and those of the municipality that does not exist."""
    return read_country(country, EVERYONE) + read_country(demos, INVENTED)


@pytest.fixture(scope="module")
def strict(country: Path, demos: Path, pages: dict[str, tuple[Page, ...]]) -> dict[Path, tuple[Page, ...]]:
    """Read strictly the demonstrations, and one municipality without folder for each written standard."""
    plain = {each.standard: each.slug for each in read_register() if each.slug not in DEMOS}
    assert set(plain) == set(WrittenStandard)
    return {
        **{demos / slug: own for slug, own in pages.items()},
        **{country / slug: read_pages(country / slug) for slug in plain.values()},
    }


def addresses(sheets: list[Sheet]) -> dict[tuple[str, str], set[str]]:
    """Give the addresses of each site in each written standard."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sheet in sheets:
        found[sheet.slug, sheet.lang].add(sheet.address)
    return found


def test_all_municipalities_are_built(country: Path) -> None:
    assert len(set(EVERYONE)) == 357
    assert {folder.name for folder in country.iterdir()} == {*EVERYONE, *INVENTED, BOOKS, PORTAL_FOLDER}


def test_every_site_has_the_same_services(sheets: list[Sheet]) -> None:
    assert len(SERVICE_PATHS) > 50
    for site, found in addresses(sheets).items():
        services = {address for address in found if address.startswith(SERVICES)} - {SERVICES}
        assert services == SERVICE_PATHS, site


def test_every_site_has_all_national_pages(sheets: list[Sheet]) -> None:
    found = addresses(sheets)
    plain = {site: own for site, own in found.items() if site[0] not in DEMOS}
    national = next(iter(plain.values()))
    assert national >= {*GENERATED, NOT_FOUND, *SERVICE_PATHS}
    assert not differences((slug, tuple(sorted(own))) for (slug, _), own in plain.items())
    for site, own in found.items():
        assert own | {NOT_FOUND} >= national, site
    assert {slug for slug, _ in found} == {*EVERYONE, *INVENTED}
    assert {slug for slug, lang in found if lang == "nb"} & {slug for slug, lang in found if lang == "nn"} == TWO


def services(sheets: list[Sheet]) -> dict[str, list[Sheet]]:
    """Gather the pages about each service."""
    found: dict[str, list[Sheet]] = defaultdict(list)
    for sheet in sheets:
        if sheet.address in SERVICE_PATHS:
            found[sheet.address].append(sheet)
    assert set(found) == SERVICE_PATHS
    return found


def test_a_service_has_the_same_headings_everywhere(sheets: list[Sheet]) -> None:
    for address, alike in services(sheets).items():
        plain = [sheet for sheet in alike if sheet.slug not in DEMOS]
        for lang in ("nb", "nn"):
            said = [(sheet.slug, sheet.headings) for sheet in plain if sheet.lang == lang]
            assert len(said) > 50
            assert not differences(said), f"{address} {lang}"
        bones = [
            (f"{sheet.slug} {sheet.lang}", tuple((level, own) for level, own, _ in sheet.headings if level <= "h2"))
            for sheet in alike
        ]
        assert not differences(bones), address


def test_a_demonstration_adds_headings_only_in_its_own_parts(
    sheets: list[Sheet], pages: dict[str, tuple[Page, ...]]
) -> None:
    expected = {(sheet.lang, sheet.address): sheet.headings for sheet in sheets if sheet.slug not in DEMOS}
    for page in (page for own in pages.values() for page in own if page.bare in SERVICE_PATHS):
        found = tuple((each.level, each.id, each.text) for each in page.headings if not each.part)
        if page.lang not in STANDARDS:  # which demonstrations alone have
            expected.setdefault((page.lang, page.bare), found)
        assert found == expected[page.lang, page.bare], page.slug


def test_the_parts_of_a_service_stand_in_the_same_order_everywhere(sheets: list[Sheet]) -> None:
    for address, alike in services(sheets).items():
        plain = [(sheet.slug, sheet.markers) for sheet in alike if sheet.slug not in DEMOS]
        assert not differences(plain), address
        assert not differences((sheet.slug, spine(sheet.markers)) for sheet in alike), address


def test_a_service_has_one_start_and_its_facts_stand_after_it(sheets: list[Sheet]) -> None:
    for address, alike in services(sheets).items():
        for sheet in alike:
            assert sheet.markers.count("start") == 1, f"{sheet.slug}{address}"
            box, facts, start = map(sheet.markers.index, ("start-box", "facts", "start"))
            assert (start - box, facts > start) == (1, True), f"{sheet.slug}{address}"


def test_menu_and_footer_have_the_same_links_everywhere(sheets: list[Sheet]) -> None:
    for lang in ("nb", "nn"):
        alike = [sheet for sheet in sheets if sheet.lang == lang]
        menu, footer = next((sheet.menu, sheet.footer) for sheet in alike if sheet.slug not in DEMOS)
        assert tuple(target for target, _ in menu) == SECTIONS
        assert len(footer) > 5
        assert not differences((sheet.slug, sheet.menu) for sheet in alike)
        assert not differences((sheet.slug, sheet.footer[: len(footer)]) for sheet in alike)
        more = {(sheet.slug, target) for sheet in alike for target, _ in sheet.footer[len(footer) :]}
        assert {slug for slug, _ in more} <= set(DEMOS)
        assert all(target.startswith("https://") for _, target in more)


def test_every_page_is_whole(sheets: list[Sheet]) -> None:
    faults = [f"{each.slug} {each.lang} {each.address} {fault}" for each in sheets for fault in each.faults]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_every_page_is_well_nested_and_described(strict: dict[Path, tuple[Page, ...]]) -> None:
    for page in (page for own in strict.values() for page in own):
        place = f"{page.slug}{page.address}"
        head = {element.get("name"): element.get("content") for element in page.elements if element.tag == "meta"}
        (canonical,) = (each for each in page.elements if each.get("rel") == "canonical")
        (skip,) = page.marked("skip")
        assert not page.untidy, place
        assert page.title, place
        assert head["description"], place
        assert page.lang in WHOLE, place
        assert [each.level for each in page.headings].count("h1") == 1, place
        assert canonical.get("href").endswith(page.address), place
        assert skip.get("href") == f"#{page.marked('main')[0].get('id')}", place
        assert page.inside("changed", "time"), place
        assert inline(page) == [], place


def test_every_page_names_its_translations(strict: dict[Path, tuple[Page, ...]]) -> None:
    for own in strict.values():
        there = {page.address for page in own}
        for page in own:
            named = [each for each in page.elements if each.tag == "link" and each.get("hreflang")]
            shown = [link for link in page.inside("language", "a") if link.get("hreflang")]
            assert [each.get("hreflang") for each in named] == [each.get("hreflang") for each in shown]
            missing = {urlsplit(each.get("href")).path for each in named} - there
            assert not missing, f"{page.slug}{page.address}"


def inline(page: Page) -> list[str]:
    """Name what a page would run or draw that is no file of the site's own."""
    return [
        f"{element.tag} {name}"
        for element in page.elements
        for name, value in (*element.attributes.items(), ("", ""))
        if name == "style"
        or name.startswith("on")
        or value.lower().startswith("javascript:")
        or (element.tag == "script" and not name and not element.get("src").startswith("/"))
        or (element.tag in {"style", "iframe", "object", "embed"} and not name)
    ]


def test_every_link_leads_somewhere(strict: dict[Path, tuple[Page, ...]]) -> None:
    faults = [
        f"{page.slug}{page.address} leads to {target}"
        for site, own in strict.items()
        for page, target in dead_links(site, own)
    ]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def dead_links(site: Path, pages: tuple[Page, ...]) -> Iterator[tuple[Page, str]]:
    """Find the links and pictures that lead nowhere, or to a place that is missing on its page."""
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    places = {page.address: {"", *page.ids} for page in pages}
    for page in pages:
        for target in (element.get(name) for element in page.elements for name in ("href", "src")):
            parts = urlsplit(target)
            path = parts.path or page.address
            if parts.scheme in {"https", "tel", "mailto"} or not target:
                continue
            is_there = path.startswith("/") and not parts.netloc and output_path(path) in files
            if not is_there or parts.fragment not in places.get(path, {""}):
                yield page, target


PLANTED = """<!doctype html>
<html lang="nb"><head><title></title></head><body><h1>A</h1><h1>B</h1>
<p style="color: red" onclick="go()"><b>x</p><a href="/tjenester/">1</a><a href="/nei/">2</a><a href="#nei">3</a>
<a href="/tjenester/#nei">4</a><a href="//evil.example/">5</a><a href="x/">6</a><a href="http://a.example/">7</a>
<img src="/nei.png" alt=""><script>go()</script><a href="javascript:go()">8</a></body></html>
"""


def test_planted_faults_are_found(tmp_path: Path) -> None:
    for name in ("index.html", "tjenester/index.html"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(PLANTED, encoding="utf-8")
    home = read_page(tmp_path / "index.html", tmp_path)
    found = {target for _, target in dead_links(tmp_path, (home,))}
    assert found == {
        *("/nei/", "#nei", "//evil.example/", "x/", "http://a.example/", "/nei.png", "javascript:go()"),
        "/tjenester/#nei",
    }
    assert inline(home) == ["p style", "p onclick", "script ", "a href"]
    assert home.untidy
    faults = read_sheet(tmp_path / "index.html", tmp_path).faults
    assert [fault for fault in faults if "inline" in fault or "first headings" in fault] == [
        "has <script inline",
        'has  style=" inline',
        'has  onclick=" inline',
        'has ="javascript: inline',
        "has 2 first headings",
    ]
    assert "has <title></title>" in faults
    assert differences([("a", 1), ("b", 1)]) == ""
    assert differences([("a", 1), ("b", 2), ("c", 1)]) == "2 of them (a, c): 1\n1 of them (b): 2"
    assert without_language("/nn/om/") == "/om/"
