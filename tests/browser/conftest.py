"""What the browser tests share: sites that were really built, a server for them, and windows of a browser."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kommunesite.building.combined import write_root
from kommunesite.building.gallery import NAME, build_gallery
from kommunesite.building.handbook import build_handbook
from kommunesite.building.many import build_many
from kommunesite.building.request import Request
from kommunesite.checking.inspection import visit
from kommunesite.checking.page import Page, choose, read_pages
from kommunesite.checking.window import Window, open_windows
from kommunesite.preview.server import make_server, running
from kommunesite.reading.source import PORTAL_FOLDER, find_docs, find_sources, folders_in
from tests.browser.glance import Glance, glance
from tests.browser.host import plain_server

CONTENT = Path(__file__).parents[2] / "content"
TODAY = datetime.date(2026, 11, 21)
WINDOWS = 2
"""How many windows are open at a time: as many as the smallest machine that builds this has processors."""

FULL = "eksempelvik"
"""The site that shows everything."""

RULES = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

Look = Callable[[Window, Page], list[str]]
"""Looks at a page in a window, and says what is wrong with it."""

LookAt = Callable[[Sequence[Page], Look], list[str]]
"""Looks at many pages, and gathers what is wrong with them."""


def built(output: Path, *, side_by_side: bool = False) -> Path:
    """Build a site for each folder of the content; side by side, the national portal too."""
    slugs = (*folders_in(CONTENT), PORTAL_FOLDER) if side_by_side else folders_in(CONTENT)
    beside = slugs if side_by_side else ()
    request = Request(find_sources(CONTENT), output, TODAY, output.with_name(f"{output.name}-cache"), beside)
    problems = [str(each) for report in build_many(request, slugs) for each in report.problems]
    assert not problems, "\n".join(problems)
    if beside:
        write_root(request)
    return output


@pytest.fixture(scope="session")
def demos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build all demonstrations, each for a host of its own."""
    return built(tmp_path_factory.mktemp("demos"))


@pytest.fixture(scope="session")
def pages(demos: Path) -> dict[str, tuple[Page, ...]]:
    """Read the pages of all demonstrations."""
    return {slug: read_pages(demos / slug) for slug in folders_in(CONTENT)}


@pytest.fixture(scope="session")
def kinds(pages: dict[str, tuple[Page, ...]]) -> tuple[Page, ...]:
    """Take each kind of page, with everything that any page of that kind shows; all sites have the same layouts."""
    return choose(tuple(page for page in pages[FULL] if not page.prefix))


@pytest.fixture(scope="session")
def everything(pages: dict[str, tuple[Page, ...]]) -> tuple[Page, ...]:
    """Take few pages in each language that show, together, everything that is shown in it on any site."""
    return choose(tuple(page for own in pages.values() for page in own), lambda page: page.lang)


@pytest.fixture(scope="session")
def telling(kinds: tuple[Page, ...], everything: tuple[Page, ...]) -> tuple[Page, ...]:
    """Take each kind of page once, and in each language what shows everything."""
    return tuple({(page.slug, page.address): page for page in (*kinds, *everything)}.values())


@pytest.fixture(scope="session")
def origin(demos: Path) -> Iterator[str]:
    """Show the demonstrations in the preview."""
    with running(make_server(demos, 0)) as address:
        yield address


@pytest.fixture(scope="session")
def neighbours_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the demonstrations and the national portal side by side."""
    return built(tmp_path_factory.mktemp("neighbours"), side_by_side=True)


@pytest.fixture(scope="session")
def neighbours(neighbours_root: Path) -> Iterator[str]:
    """Show the demonstrations and the national portal side by side on one host."""
    with running(plain_server(neighbours_root)) as address:
        yield address


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the gallery of the theme's components."""
    folder = tmp_path_factory.mktemp("gallery")
    assert not build_gallery(find_sources(CONTENT).theme, folder).problems
    return folder / NAME


@pytest.fixture(scope="session")
def chapters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the editors' handbook."""
    folder = tmp_path_factory.mktemp("handbook")
    assert not build_handbook(find_docs(), find_sources(CONTENT).theme, folder).problems
    return folder


@pytest.fixture(scope="session")
def windows() -> Iterator[tuple[Window, ...]]:
    """Open windows that are used by all tests."""
    with open_windows(WINDOWS) as opened:
        yield opened


@pytest.fixture
def rules(windows: tuple[Window, ...]) -> Iterator[None]:
    """Have the rules of axe on every page, in all windows."""
    brought = [(each, each.bring_rules(RULES)) for each in windows]
    yield
    for each, identifier in brought:
        each.take_rules(identifier)


@pytest.fixture
def window(windows: tuple[Window, ...]) -> Window:
    """Give one window, wide and light, without what earlier pages have left."""
    windows[0].show()
    return windows[0]


@pytest.fixture(scope="session")
def look_at(windows: tuple[Window, ...], origin: str) -> LookAt:
    """Look at many pages, in all windows at once, and gather what is wrong."""

    def look_at_all(pages: Sequence[Page], see: Look) -> list[str]:
        found = zip(pages, visit(windows, origin, pages, see), strict=True)
        return [f"{page.slug}{page.address}: {fault}" for page, faults in found for fault in faults]

    return look_at_all


@pytest.fixture(scope="session")
def glances(windows: tuple[Window, ...], origin: str, telling: tuple[Page, ...]) -> dict[str, Glance]:
    """Look once at every page that tells something, for all tests that ask for its shape."""
    for each in windows:
        each.forget()
    found = visit(windows, origin, telling, glance)
    return {f"{page.slug}{page.address}": one for page, (one,) in zip(telling, found, strict=True)}
