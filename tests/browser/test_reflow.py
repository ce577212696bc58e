"""Every page fits a narrow screen and large text, asks nobody else for anything, and works without scripts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from urllib.parse import urljoin

import pytest

from tests.browser.conftest import Look
from tests.browser.page import Page, choose
from tests.browser.window import NARROW, WIDE, Window

pytestmark = pytest.mark.browser

LookAt = Callable[[Sequence[Page], Look], list[str]]

WIDTH = "document.documentElement.scrollWidth"
DOUBLED = """(root => {
    const size = () => parseFloat(getComputedStyle(document.querySelector('footer p')).fontSize);
    const before = size();
    root.style.fontSize = `${2 * parseFloat(getComputedStyle(root).fontSize)}px`;
    return [root.scrollWidth, size() / before];
})(document.documentElement)"""
STORED = "[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
DOUBLE = 1.99
HIDDEN = """[...document.querySelectorAll(arguments[0])].filter(each => {
    const box = each.getBoundingClientRect();
    return !each.checkVisibility({visibilityProperty: true, opacityProperty: true}) || !box.width || !box.height;
}).map(each => each.outerHTML)"""
FOUND = "document.querySelectorAll(arguments[0]).length"
NEEDED = {
    "every page": ("main h1", "[data-ks=menu] a", "[data-ks=footer] a", "[data-ks=changed]"),
    "start-box": ("[data-ks=start]", "[data-ks=facts] dd", "[data-ks=start-again]"),
    "municipalities": ("[data-ks=municipalities] a",),
    "breadcrumb": ("[data-ks=breadcrumb] a",),
    "language": ("[data-ks=language] a",),
}


@pytest.fixture(scope="module")
def gallery(pages: dict[str, tuple[Page, ...]]) -> list[Page]:
    """Take all pages of the municipality that shows everything, and of the others what makes them different."""
    full = [page for page in pages["eksempelvik"] if not page.prefix]
    return full + [page for own in pages.values() for page in choose(own, lambda page: page.lang)]


def fit(window: Window, _page: Page) -> list[str]:
    """Say where a page scrolls sideways, or holds its text small."""
    faults = leave_no_trace(window)
    window.show(width=NARROW)
    if (narrow := window.number(WIDTH)) > NARROW:
        faults.append(f"{narrow} pixels wide on a screen of {NARROW}")
    window.show(width=WIDE)
    wide, growth = map(float, window.texts(DOUBLED))
    if wide > WIDE:
        faults.append(f"{wide} pixels wide with double text on a screen of {WIDE}")
    if growth < DOUBLE:
        faults.append(f"the text grows by {growth} only")
    return faults


def leave_no_trace(window: Window) -> list[str]:
    """Say what a page asks of others, keeps, or does wrong."""
    origin = urljoin(window.url, "/")
    faults = [f"asks for {url}" for url in window.requests() if not url.startswith((origin, "data:"))]
    return faults + [f"keeps {name}" for name in window.texts(STORED)] + window.complaints()


def work_without_scripts(window: Window, page: Page) -> list[str]:
    """Say which parts of a page are missing or not to be seen."""
    faults = []
    for part, selectors in NEEDED.items():
        for selector in selectors if part == "every page" or page.marked(part) else ():
            faults += [] if window.ask(FOUND, selector) else [f"without {selector}"]
            faults += [f"hides {element}" for element in window.texts(HIDDEN, selector)]
    return faults


def test_every_page_fits_and_leaves_no_trace(gallery: list[Page], windows: tuple[Window, ...], look_at: LookAt) -> None:
    for each in windows:
        each.open("about:blank")
        each.requests()
        each.complaints()
    faults = look_at(gallery, fit)
    faults += [cookie for each in windows for cookie in each.cookies()]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_every_page_works_without_scripts(
    pages: dict[str, tuple[Page, ...]], windows: tuple[Window, ...], look_at: LookAt
) -> None:
    for each in windows:
        each.allow_scripts(allowed=False)
    try:
        faults = look_at([*choose(pages["eksempelvik"]), *choose(pages["modalen"])], work_without_scripts)
    finally:
        for each in windows:
            each.allow_scripts(allowed=True)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_planted_faults_are_found(window: Window, origin: str, pages: dict[str, tuple[Page, ...]]) -> None:
    window.open(f"{origin}/eksempelvik/")
    for planted in (
        "document.querySelector('main').style.minWidth = '2000px'",
        "document.querySelector('footer p').style.fontSize = '15px'",
        "document.cookie = 'planted=1'",
        "localStorage.setItem('kept', '1')",
        "console.error('planted')",
        "document.querySelector('h1').remove()",
        "document.querySelector('[data-ks=changed]').style.visibility = 'hidden'",
        "Object.assign(document.body.appendChild(new Image()), {src: 'https://elsewhere.example/'})",
    ):
        window.ask(planted)
    home = next(page for page in pages["eksempelvik"] if page.address == "/")
    faults = "\n".join((*fit(window, home), *work_without_scripts(window, home)))
    window.ask("localStorage.clear()")
    window.driver.delete_all_cookies()
    for said in ("of 320", "of 1280", "grows by 1.0", "keeps planted=1", "keeps kept", '"planted"', "without main h1"):
        assert said in faults, faults
    assert "hides <p data-ks" in faults
    assert "elsewhere.example" in faults
