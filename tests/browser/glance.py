"""One glance at the shape of a page, narrow and wide: what does not fit, what is low, and where the order is lost."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.checking.finding import Finding
from kommunesite.checking.look import fits, shifts, stands_large_text, traces
from kommunesite.checking.mode import NARROW, WIDE, Mode
from kommunesite.checking.page import Page
from kommunesite.checking.window import Window

LEAST = 44
"""Pixels."""

_LOW = """[...document.querySelectorAll('a, button, summary, input')].filter(each => {
    const box = each.getBoundingClientRect();
    const inline = getComputedStyle(each).display === 'inline';
    return !inline && box.width && box.height < arguments[0] && each.checkVisibility();
}).map(each => `${each.getBoundingClientRect().height}: ${each.outerHTML}`)"""

_BACKWARDS = """[...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(each =>
    each.checkVisibility() && each.dataset.ks !== 'skip' && getComputedStyle(each).position !== 'fixed'
).map(each => [each, each.getClientRects()[0]]).flatMap(([each, box], number, all) => {
    const before = number ? all[number - 1][1] : box;
    const isAfter = box.top >= before.bottom - 4 || box.left >= before.right - 4 || box.top >= before.top - 1;
    return isAfter && each.tabIndex === 0 ? [] : [each.outerHTML.slice(0, 120)];
})"""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is wrong with a page: what does not fit, moves or leaves a trace; what is low; what comes in disorder."""

    unfit: list[str]
    low: list[str]
    disorder: list[str]


def glance(window: Window, _page: Page) -> list[Glance]:
    """Look at a page that was just opened, for everything at once."""
    unfit = [str(each) for each in (*moves(window), *traces(window))]
    low: list[str] = []
    for width in (WIDE, NARROW):
        window.show(Mode(width=width))
        unfit += unfit_in(window, width)
        low += low_in(window, width)
    return [Glance(unfit, low, disorder(window))]


def moves(window: Window) -> list[Finding]:
    """Say what moves on a page each time that it is opened: a busy machine may once draw a header that is half read."""
    if not shifts(window):
        return []
    window.open(window.url)
    return shifts(window)


def unfit_in(window: Window, width: int) -> list[str]:
    """Say where a page scrolls sideways, or holds its text small."""
    return [str(each) for each in (*fits(window, width), *stands_large_text(window, width))]


def low_in(window: Window, width: int) -> list[str]:
    """Say what one presses that is too low."""
    return [f"{width}: {found}" for found in window.texts(_LOW, LEAST - 0.5)]


def disorder(window: Window) -> list[str]:
    """Say what comes next by keyboard though it stands higher, or to the left, in the one narrow column."""
    window.show(Mode(width=NARROW))
    return window.texts(_BACKWARDS)
