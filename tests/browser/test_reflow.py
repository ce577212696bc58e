"""Every page fits a narrow screen and large text, asks nobody else for anything, and works without scripts."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path

import pytest

from kommunesite.checking.look import shifts, traces
from kommunesite.checking.mode import NARROW, WIDE, Mode
from kommunesite.checking.page import Page
from kommunesite.checking.window import Window
from kommunesite.model.language import Language
from kommunesite.preview.server import running
from tests.browser.conftest import LookAt
from tests.browser.glance import Glance, moves, unfit_in
from tests.browser.host import slow_server

pytestmark = pytest.mark.browser

PICTURED = "/aktuelt/badeplassen-i-nordvika/"
"""A page with a picture in its text."""

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


def work_without_scripts(window: Window, page: Page) -> list[str]:
    """Say which parts of a page are missing or not to be seen."""
    faults = []
    for part, selectors in NEEDED.items():
        for selector in selectors if part == "every page" or page.marked(part) else ():
            faults += [] if window.ask(FOUND, selector) else [f"without {selector}"]
            faults += [f"hides {element}" for element in window.texts(HIDDEN, selector)]
    return faults


def test_every_page_fits_and_leaves_no_trace(glances: dict[str, Glance]) -> None:
    faults = [f"{place}: {found}" for place, one in glances.items() for found in one.unfit]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_nothing_moves_while_a_page_comes_in_part_by_part(windows: tuple[Window, ...], demos: Path) -> None:
    def see(window: Window, width: int, slow: str) -> list[str]:
        window.show(Mode(width=width))
        faults = []
        for page in ("/", "/tjenester/sfo/", "/tjenester/krisesenter/", "/livssituasjoner/flytte/", PICTURED):
            window.open(f"{slow}{page}")
            faults += [f"{page} {width}: {found}" for found in shifts(window)]
        return faults

    with running(slow_server(demos / "eksempelvik")) as slow, ThreadPoolExecutor() as pool:
        faults = list(pool.map(see, windows, (NARROW, WIDE), repeat(slow)))
    assert faults == [[], []]


def test_a_page_that_moves_whenever_it_is_opened_is_found(window: Window, tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("body {display: flex; flex-direction: column} header {order: -1; height: 9rem}")
    page = "<!doctype html><html lang=nb><link rel=stylesheet href=/style.css><main>Planted</main>"
    (tmp_path / "index.html").write_text(f"{page}{'<section></section>' * 10}<header>Late</header>")
    with running(slow_server(tmp_path)) as slow:
        window.open(f"{slow}/")
        assert moves(window)


def test_every_page_works_without_scripts(
    everything: tuple[Page, ...], windows: tuple[Window, ...], look_at: LookAt
) -> None:
    for each in windows:
        each.allow_scripts(allowed=False)
    try:
        faults = look_at([page for page in everything if page.lang == Language.NB], work_without_scripts)
    finally:
        for each in windows:
            each.allow_scripts(allowed=True)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_planted_faults_are_found(window: Window, origin: str, pages: dict[str, tuple[Page, ...]]) -> None:
    window.open(f"{origin}/eksempelvik/")
    for planted in (
        "document.querySelector('main').style.minWidth = '2000px'",
        "document.querySelector('footer p').style.fontSize = '15px'",
        "Object.assign(document.querySelector('.km-lead').style, {height: '1em', overflow: 'hidden'})",
        "document.body.prepend(Object.assign(document.createElement('div'), {textContent: 'planted above'}))",
        "document.cookie = 'planted=1'",
        "localStorage.setItem('kept', '1')",
        "console.error('planted')",
        "document.querySelector('h1').remove()",
        "document.querySelector('[data-ks=changed]').style.visibility = 'hidden'",
        "Object.assign(document.body.appendChild(new Image()), {src: 'https://elsewhere.example/'})",
    ):
        window.ask(planted)
    home = next(page for page in pages["eksempelvik"] if page.address == "/")
    found = [*map(str, (*shifts(window), *traces(window))), *work_without_scripts(window, home)]
    for width in (WIDE, NARROW):
        window.show(Mode(width=width))
        found += unfit_in(window, width)
    faults = "\n".join(found)
    for said in ("layout-shift", "på 320", "på 1280", "vokser 1.0", "stored:  planted", "stored:  kept", '"planted"'):
        assert said in faults, faults
    assert "reflow: " in faults
    assert "spaced-text:  Teksten blir kuttet" in faults
    assert "without main h1" in faults
    assert "hides <p data-ks" in faults
    assert "elsewhere.example" in faults
    assert window.take_kept() == []
