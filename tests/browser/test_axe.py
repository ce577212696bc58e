"""No page breaks a rule of WCAG 2.2 that axe knows, in whatever way it is seen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kommunesite.building.handbook import NAME
from kommunesite.checking.look import judge
from kommunesite.checking.mode import NARROW, OF_COLOURS, PLAIN, WIDE, Mode
from kommunesite.checking.page import Page
from kommunesite.checking.window import TAGS, Window
from kommunesite.model.language import WHOLE, Language
from kommunesite.preview.server import make_server, running
from kommunesite.reading.source import folders_in
from kommunesite.site.address import ABOUT, EVENTS, GENERATED, HOME, NEWS, NOT_FOUND, SERVICES, TOPICS, service_path
from tests.browser.conftest import CONTENT, LookAt

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("rules")]

FARTHER = (
    Mode("dark"),
    Mode(width=NARROW),
    Mode("dark", NARROW),
    Mode(colours="active"),
    Mode("dark", NARROW, colours="active"),
    Mode(media="print"),
)
"""Besides the plain mode."""

COLOURFUL = (PLAIN, Mode("dark"))
"""The modes that differ between municipalities, by the colours that they have chosen."""

BLIND = {"none": frozenset[str](), "active": frozenset({"color-contrast"})}
"""Axe reads the colour that the theme asked for, also where the reader's own is shown in its place."""

PLACES = (*GENERATED, NOT_FOUND, *(f"{folder}*" for folder in (TOPICS, EVENTS, NEWS, ABOUT, HOME)))
WAYS = ("own", "national", "helpline", "contact", "not_offered", "own changed", "own closed")
SHORTEN = """document.links.length > 200
    && document.querySelectorAll('main li:nth-child(n+6)').forEach(each => each.remove())"""
"""What stands in a list of hundreds is made in one loop; axe would need ten seconds for it. html-validate reads all."""

COLOURED = (HOME, service_path("sfo"))
"""The pages on which most of a municipality's colours are to be seen; all pairs of colours are measured elsewhere."""


def audit(window: Window, modes: Iterable[Mode]) -> list[str]:
    faults = []
    for mode in modes:
        window.show(mode)
        found = window.audit(rules_in(mode))
        faults += [f"{mode.name}: {finding}" for finding in judge(found)]
        # On a narrow screen, what is scrolled out of sight cannot be judged; in colours of one's own, no contrast can.
        unsure = found.undecided if mode.width == WIDE and mode.colours == "none" else ()
        faults += [f"{mode.name}: undecided: {case}" for case in unsure]
    return faults


def rules_in(mode: Mode) -> tuple[str, ...]:
    """Name the rules that are asked in a mode; on paper those of the colours, since nobody hears or presses it."""
    asked = OF_COLOURS if mode.media == "print" else mode.rules
    return tuple(rule for rule in asked if rule not in BLIND[mode.colours])


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


@pytest.mark.parametrize("lang", WHOLE)
def test_no_page_breaks_a_rule(
    lang: Language, telling: tuple[Page, ...], everything: tuple[Page, ...], look_at: LookAt
) -> None:
    """Each kind of page and, in each language, everything that stands anywhere as most see it; once in all modes."""
    again = {(page.slug, page.address) for page in everything if page.lang == Language.NB}

    def see(window: Window, page: Page) -> list[str]:
        window.ask(SHORTEN)
        return audit(window, (PLAIN, *FARTHER) if (page.slug, page.address) in again else (PLAIN,))

    faults = look_at([page for page in telling if page.lang == lang], see)
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


@pytest.mark.parametrize("slug", folders_in(CONTENT))
def test_the_colours_of_a_municipality_break_no_rule(
    slug: str, pages: dict[str, tuple[Page, ...]], look_at: LookAt
) -> None:
    faults = look_at(
        [page for page in pages[slug] if page.address in COLOURED], lambda window, _page: audit(window, COLOURFUL)
    )
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


def test_every_kind_of_page_is_looked_at_and_everything_in_each_language(
    pages: dict[str, tuple[Page, ...]], telling: tuple[Page, ...]
) -> None:
    every = [page for own in pages.values() for page in own]
    named = {*PLACES, *(f"{SERVICES}* {way}" for way in WAYS)}
    assert named <= set(map(bare_kind, telling)) == set(map(bare_kind, every))
    assert {page.lang for page in every} == set(WHOLE)
    for lang in WHOLE:
        assert traits(lang, telling) == traits(lang, every)
    assert traits(Language.NB, telling) >= {"img", "table"}


def bare_kind(page: Page) -> str:
    """Name the kind of a page in whatever language."""
    return page.kind.partition(" ")[2]


def traits(lang: Language, pages: Iterable[Page]) -> set[str]:
    """Name everything that is shown in a language."""
    return {trait for page in pages if page.lang == lang for trait in page.traits}


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
