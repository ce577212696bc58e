"""What the browser tests share: sites that were really built, a server for them, and windows of a browser."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import pytest

from kommunesite.building.combined import write_root
from kommunesite.building.many import build_many
from kommunesite.building.request import Request
from kommunesite.reading.source import PORTAL_FOLDER, find_sources, folders_in
from tests.browser.host import plain_server, preview, running
from tests.browser.page import Page, read_pages
from tests.browser.window import Window

CONTENT = Path(__file__).parents[2] / "content"
TODAY = datetime.date(2026, 11, 21)
WINDOWS = 2
"""How many windows are open at a time: as many as the smallest machine that builds this has processors."""

Look = Callable[[Window, Page], list[str]]
"""Looks at a page in a window, and says what is wrong with it."""


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
def origin(demos: Path) -> Iterator[str]:
    """Show the demonstrations in the preview."""
    with running(preview(demos)) as address:
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
def windows() -> Iterator[tuple[Window, ...]]:
    """Open windows that are used by all tests."""
    opened = tuple(Window() for _ in range(WINDOWS))
    yield opened
    for each in opened:
        each.close()


@pytest.fixture
def window(windows: tuple[Window, ...]) -> Window:
    """Give one window, wide and light, without what earlier pages have left."""
    windows[0].show()
    return windows[0]


@pytest.fixture(scope="session")
def look_at(windows: tuple[Window, ...], origin: str) -> Callable[[Sequence[Page], Look], list[str]]:
    """Look at many pages, in all windows at once, and gather what is wrong."""
    free: SimpleQueue[Window] = SimpleQueue()
    for each in windows:
        free.put(each)

    def look(page: Page, see: Look) -> list[str]:
        window = free.get()
        try:
            window.show()
            window.open(f"{origin}/{page.slug}{page.address}")
            return [f"{page.slug}{page.address}: {fault}" for fault in see(window, page)]
        finally:
            free.put(window)

    def look_at_all(pages: Sequence[Page], see: Look) -> list[str]:
        with ThreadPoolExecutor(len(windows)) as pool:
            return [fault for faults in pool.map(lambda page: look(page, see), pages) for fault in faults]

    return look_at_all
