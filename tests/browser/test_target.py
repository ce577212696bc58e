"""What one presses is at least 44 pixels high, unless it stands in running text."""

from __future__ import annotations

import pytest

from kommunesite.checking.mode import NARROW, WIDE, Mode
from kommunesite.checking.page import Page, choose
from kommunesite.checking.window import Window
from tests.browser.conftest import LookAt

pytestmark = pytest.mark.browser

LEAST = 44
LOW = """[...document.querySelectorAll('a, button, summary, input')].filter(each => {
    const box = each.getBoundingClientRect();
    const inline = getComputedStyle(each).display === 'inline';
    return !inline && box.width && box.height < arguments[0] && each.checkVisibility();
}).map(each => `${each.getBoundingClientRect().height}: ${each.outerHTML}`)"""


def measure(window: Window, _page: Page) -> list[str]:
    faults = []
    for width in (NARROW, WIDE):
        window.show(Mode(width=width))
        faults += [f"{width}: {found}" for found in window.texts(LOW, LEAST - 0.5)]
    return faults


def test_what_one_presses_is_large_enough(pages: dict[str, tuple[Page, ...]], look_at: LookAt) -> None:
    faults = look_at(choose(pages["eksempelvik"], lambda page: page.slug), measure)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(sorted(set(faults))[:40])


def test_a_low_button_is_found(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/tjenester/barnehageplass/")
    window.ask("Object.assign(document.querySelector('.km-button').style, {minHeight: 0, padding: 0})")
    assert any("km-button" in found for found in window.texts(LOW, LEAST - 0.5))
