"""A page comes in one round trip, and nothing on it waits for a script: counted on the bytes that were built."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from kommunesite.checking.page import Page, read_page
from kommunesite.reading.source import PORTAL_FOLDER, folders_in
from kommunesite.site.address import SERVICES, output_path
from tests.browser.conftest import CONTENT

pytestmark = pytest.mark.long

FIRST_ROUND_TRIP = 14_000
"""Bytes that a server may send before it has heard from the reader's machine."""
FRONT_PAGE = 10_000
SCRIPTS = 10_000

HASHED = re.compile(r"[a-z]+\.[0-9a-f]{10}\.css")
CLASS = re.compile(r"\.(km-[a-z-]+(?:__[a-z-]+)?)")
THEME = Path(__file__).parents[2] / "themes" / "nasjonal"

each_demonstration = pytest.mark.parametrize("slug", folders_in(CONTENT))


def weight(file: Path) -> int:
    """Weigh a file as it travels."""
    return len(gzip.compress(file.read_bytes(), 9))


def style_of(site: Path) -> Path:
    (style,) = site.rglob("*.css")
    return style


@each_demonstration
def test_a_service_page_with_its_style_comes_in_one_round_trip(
    slug: str, demos: Path, pages: dict[str, tuple[Page, ...]]
) -> None:
    style = weight(style_of(demos / slug))
    services = [page for page in pages[slug] if page.bare.startswith(SERVICES) and page.bare != SERVICES]
    weighed = {page.address: weight(demos / slug / output_path(page.address)) + style for page in services}
    assert len(weighed) > 50
    assert not {address: total for address, total in weighed.items() if total > FIRST_ROUND_TRIP}


@each_demonstration
def test_the_front_page_is_light(slug: str, demos: Path) -> None:
    assert weight(demos / slug / "index.html") <= FRONT_PAGE


@each_demonstration
def test_scripts_are_small_and_nothing_waits_for_them(
    slug: str, demos: Path, pages: dict[str, tuple[Page, ...]]
) -> None:
    assert sum(weight(script) for script in (demos / slug).rglob("*.js")) < SCRIPTS
    scripts = [element for page in pages[slug] for element in page.elements if element.tag == "script"]
    assert scripts
    assert [element for element in scripts if not {"defer", "async"} & element.attributes.keys()] == []


@each_demonstration
def test_there_is_one_style_sheet_named_by_its_content(
    slug: str, demos: Path, pages: dict[str, tuple[Page, ...]]
) -> None:
    style = style_of(demos / slug)
    assert HASHED.fullmatch(style.name)
    linked = {each.get("href") for page in pages[slug] for each in page.elements if each.get("rel") == "stylesheet"}
    assert linked == {f"/assets/{style.name}"}
    _, _, rules = (demos / slug / "_headers").read_text(encoding="utf-8").partition("/assets/*\n")
    assert "immutable" in rules.partition("\n")[0]


def test_every_component_with_a_style_stands_on_some_page(
    pages: dict[str, tuple[Page, ...]], neighbours_root: Path
) -> None:
    """One file serves all sites, so that an alert that comes or goes does not change its name on every page."""
    portal = neighbours_root / PORTAL_FOLDER
    every = [page for own in pages.values() for page in own]
    every += [read_page(portal / path / "index.html", portal) for path in ("flytte", "tjenester/sfo")]
    used = {name for page in every for each in page.elements for name in each.get("class").split()}
    idle = {
        style.stem
        for style in sorted(THEME.glob("components/*/*.css"))
        if not set(CLASS.findall(style.read_text(encoding="utf-8"))) & used
    }
    assert not idle, idle
