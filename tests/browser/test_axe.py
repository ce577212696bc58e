"""No page breaks a rule of WCAG 2.2 that axe knows, in whatever way it is seen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kommunesite.building.handbook import NAME
from kommunesite.checking.look import judge
from kommunesite.checking.mode import NARROW, PLAIN, WIDE, Mode
from kommunesite.checking.page import Page, choose
from kommunesite.checking.window import TAGS, Window
from kommunesite.preview.server import make_server, running
from kommunesite.reading.source import folders_in
from kommunesite.site.address import ABOUT, EVENTS, GENERATED, HOME, NEWS, NOT_FOUND, SERVICES, TOPICS, service_path
from tests.browser.conftest import CONTENT, LookAt, few

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("rules")]

FARTHER = (
    Mode("dark"),
    Mode(width=NARROW),
    Mode("dark", NARROW),
    Mode(colours="active"),
    Mode("dark", NARROW, colours="active"),
    Mode(media="print"),
)
"""Besides the plain mode; only the first differs between municipalities, by the colours that they have chosen."""

FULL = "eksempelvik"
"""The site that shows everything."""

BLIND = {"none": frozenset[str](), "active": frozenset({"color-contrast"})}
"""Axe reads the colour that the theme asked for, also where the reader's own is shown in its place."""

PLACES = (*GENERATED, NOT_FOUND, *(f"{folder}*" for folder in (TOPICS, EVENTS, NEWS, ABOUT, HOME)))
WAYS = ("own", "national", "helpline", "contact", "not_offered", "own changed", "own closed")
SHORTEN = """document.links.length > 200
    && document.querySelectorAll('main li:nth-child(n+6)').forEach(each => each.remove())"""
"""What stands in a list of hundreds is made in one loop; axe would need seconds for each such page and mode."""

COLOURED = (HOME, service_path("sfo"))
"""The pages on which most of a municipality's colours are to be seen; all pairs of colours are measured elsewhere."""

ONLY_ONCE = {f"nn {NOT_FOUND}"}
ENGLISH = {"en /", "en /a-aa/", f"en {SERVICES}* own changed"}
"""Some of the kinds of page that only whole sites in English have."""


def audit(window: Window, modes: Iterable[Mode]) -> list[str]:
    faults = []
    for mode in modes:
        window.show(mode)
        found = window.audit(mode.rules)
        faults += [f"{mode.name}: {finding}" for finding in judge(found) if finding.rule not in BLIND[mode.colours]]
        # On a narrow screen, what is scrolled out of sight cannot be judged; in colours of one's own, no contrast can.
        unsure = found.undecided if mode.width == WIDE and mode.colours == "none" else ()
        faults += [f"{mode.name}: undecided: {case}" for case in unsure]
    return faults


def kinds(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Take of each kind of page the one that shows most."""
    return tuple({page.kind: page for page in reversed(few(pages))}.values())


def everything(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Take few pages that show, together, everything that is shown anywhere on the site."""
    return choose(pages, lambda page: page.slug)


def test_no_chapter_of_the_handbook_breaks_a_rule(chapters: Path, windows: tuple[Window, ...]) -> None:
    """The first, one with tables and code, one that is long, and the page for what does not exist."""
    faults = []
    with running(make_server(chapters, 0)) as origin:
        for chapter in ("", "tjenester/", "sjekk/", "404.html"):
            windows[0].show(PLAIN)
            windows[0].open(f"{origin}/{NAME}/{chapter}")
            faults += [f"{chapter} {each}" for each in audit(windows[0], (PLAIN, Mode("dark", NARROW)))]
            wide = windows[0].number("document.documentElement.scrollWidth")
            faults += [f"{chapter} is {wide} wide"] if wide > NARROW else []
    windows[0].show()
    assert not faults, faults


@pytest.mark.parametrize("slug", folders_in(CONTENT))
def test_no_page_breaks_a_rule(slug: str, pages: dict[str, tuple[Page, ...]], look_at: LookAt) -> None:
    """Each kind of page as most see it; and everything that stands on any page in all modes, or some of it in two."""
    shown = {page.address: page for page in everything(pages[slug])}
    more = FARTHER if slug == FULL else FARTHER[:1]
    again = shown if slug == FULL else COLOURED

    def see(window: Window, page: Page) -> list[str]:
        if slug != FULL:
            window.ask(SHORTEN)
        faults = audit(window, (PLAIN,))
        window.ask(SHORTEN)
        return faults + audit(window, more if page.address in again else ())

    looked_at = {page.address: page for page in kinds(pages[slug])} | shown
    faults = look_at(tuple(looked_at.values()), see)
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


def test_every_kind_of_page_is_looked_at(pages: dict[str, tuple[Page, ...]]) -> None:
    named = (*PLACES, *(f"{SERVICES}* {way}" for way in WAYS))
    expected = {f"{language} {kind}" for language in ("nb", "nn") for kind in named} | ENGLISH
    assert not expected - ONLY_ONCE - {page.kind for page in kinds(pages["eksempelvik"])}
    assert {page.kind for page in kinds(pages["karasjok"])} >= {"se /", "se /a-aa/"}
    shown = {trait for page in everything(pages["eksempelvik"]) for trait in page.traits}
    assert shown >= {"img", "table"}
    assert shown == {trait for page in pages["eksempelvik"] for trait in page.traits}


def test_the_rules_that_are_asked_for_are_known(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    known = set(window.texts("axe.getRules().flatMap(rule => rule.tags)"))
    assert set(TAGS) <= known


def test_a_planted_fault_is_found(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/om/")
    window.ask("document.documentElement.removeAttribute('lang')")
    window.ask("document.querySelector('.km-lead').style.color = '#eee'")
    found = {violation.rule for violation in window.audit().violations}
    window.ask("document.querySelector('.km-lead').style.color = '#fff'")
    window.ask("document.querySelector('.km-lead').style.background = '#fff'")
    undecided = window.audit().undecided
    assert found >= {"html-has-lang", "color-contrast"}
    assert [case.rule for case in undecided] == ["color-contrast"]
