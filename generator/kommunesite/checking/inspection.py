"""An inspection: chosen pages of built sites, looked at in all windows at once, with pictures of what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from queue import SimpleQueue
from typing import TypeVar

from selenium.common.exceptions import JavascriptException

from kommunesite.checking.finding import Finding
from kommunesite.checking.look import Seen, look
from kommunesite.checking.mode import PLAIN, Mode
from kommunesite.checking.page import Page
from kommunesite.checking.result import Case, Inspection
from kommunesite.checking.window import Window

PICTURES = 3
"""How many places are shown of a rule on a site; the others are listed."""

_BOX = """(found => {
    if (!found?.checkVisibility()) return null;
    found.style.outline = '3px solid #d5001c';
    found.style.outlineOffset = '2px';
    const {left, top, width, height} = found.getBoundingClientRect();
    const x = Math.max(0, left + scrollX - 48), y = Math.max(0, top + scrollY - 32);
    return {x, y, width: Math.min(width + 96, innerWidth - x), height: Math.min(height + 64, 480)};
})(document.querySelector(arguments[0]))"""

Answer = TypeVar("Answer")
Look = Callable[[Window, Page], Iterable[Answer]]
"""Looks at a page that is open in a window."""


def visit(windows: Sequence[Window], origin: str, pages: Iterable[Page], see: Look[Answer]) -> list[list[Answer]]:
    """Open pages in all windows at once, and give what was seen of each, in their order."""
    free: SimpleQueue[Window] = SimpleQueue()
    for each in windows:
        free.put(each)

    def call(page: Page) -> list[Answer]:
        window = free.get()
        try:
            window.show()
            window.open(f"{origin}/{page.slug}{page.address}")
            return list(see(window, page))
        finally:
            free.put(window)

    with ThreadPoolExecutor(len(windows)) as pool:
        return list(pool.map(call, pages))


def inspect(
    windows: Sequence[Window], origin: str, pages: Sequence[Page], follow: Callable[[Page], None]
) -> Inspection:
    """Look at pages in every mode, and take pictures of the first places at which each rule was broken."""

    def see(window: Window, page: Page) -> Iterable[Seen]:
        follow(page)
        return look(window)

    seen = visit(windows, origin, pages, see)
    cases = [case for page, own in zip(pages, seen, strict=True) for case in _cases(page, own)]
    return Inspection(tuple(pages), _with_pictures(windows, origin, cases))


def _cases(page: Page, seen: Iterable[Seen]) -> list[Case]:
    """Make one case of what is seen in several modes."""
    modes: dict[tuple[str, str, str], list[Mode]] = defaultdict(list)
    findings: dict[tuple[str, str, str], Finding] = {}
    for mode, finding in seen:
        key = (finding.rule, finding.selector, "" if finding.selector else finding.detail)
        findings.setdefault(key, finding)
        modes[key].append(mode)
    return [Case(page, tuple(dict.fromkeys(modes[key])), finding) for key, finding in findings.items()]


def _with_pictures(windows: Sequence[Window], origin: str, cases: Sequence[Case]) -> tuple[Case, ...]:
    chosen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, case in enumerate(cases):
        kin = chosen[case.page.slug, case.finding.rule]
        if case.finding.selector and len(kin) < PICTURES:
            kin.append(number)
    shown = [number for kin in chosen.values() for number in kin]
    pictures: dict[int, bytes] = {}
    by_page: dict[str, list[int]] = defaultdict(list)
    for number in shown:
        by_page[f"{cases[number].page.slug}{cases[number].page.address}"].append(number)

    def depict(window: Window, page: Page) -> list[tuple[int, bytes]]:
        return [(number, _picture(window, cases[number])) for number in by_page[f"{page.slug}{page.address}"]]

    pages = [cases[numbers[0]].page for numbers in by_page.values()]
    for taken in visit(windows, origin, pages, depict):
        pictures.update(taken)
    return tuple(replace(case, picture=pictures.get(number, b"")) for number, case in enumerate(cases))


def _picture(window: Window, case: Case) -> bytes:
    """Take a picture of the place with a frame around it, in the first mode; nothing when it is not to be seen."""
    window.show(case.modes[0] if case.modes else PLAIN)
    try:
        box = window.ask(_BOX, case.finding.selector)
    except JavascriptException:
        return b""
    return window.picture({name: float(value) for name, value in box.items()}) if isinstance(box, dict) else b""
