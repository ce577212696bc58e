"""No page breaks a rule of WCAG 2.2 that axe knows, in whatever way it is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from kommunesite.checking.look import judge
from kommunesite.checking.mode import MODES, NARROW, PLAIN, WIDE, Mode
from kommunesite.checking.page import Page, choose
from kommunesite.checking.window import TAGS, Window
from kommunesite.reading.source import folders_in
from kommunesite.site.address import ABOUT, EVENTS, GENERATED, HOME, NEWS, NOT_FOUND, SERVICES, TOPICS
from tests.browser.conftest import CONTENT, RULES, LookAt

pytestmark = pytest.mark.browser

RARE = (Mode(colours="active"), Mode("dark", NARROW, colours="active"), Mode(media="print"))
"""What is looked at once for each kind of page, besides the modes that every page is looked at in."""

BLIND = {"none": frozenset[str](), "active": frozenset({"color-contrast"})}
"""Axe reads the colour that the theme asked for, also where the reader's own is shown in its place."""

PLACES = (*GENERATED, NOT_FOUND, *(f"{folder}*" for folder in (TOPICS, EVENTS, NEWS, ABOUT, HOME)))
WAYS = ("own", "national", "helpline", "contact", "not_offered", "own changed", "own closed")
ONLY_ONCE = {f"nn {NOT_FOUND}"}
PARTIAL = {"en /", "en /om/*"}


@pytest.fixture(scope="module", autouse=True)
def rules(windows: tuple[Window, ...]) -> Iterator[None]:
    """Have the rules of axe on every page."""
    brought = [(each, each.bring_rules(RULES)) for each in windows]
    yield
    for each, identifier in brought:
        each.take_rules(identifier)


def audit(window: Window, modes: Iterable[Mode]) -> list[str]:
    faults = []
    for mode in modes:
        window.show(mode)
        found = window.audit()
        faults += [f"{mode.name}: {finding}" for finding in judge(found) if finding.rule not in BLIND[mode.colours]]
        # On a narrow screen, what is scrolled out of sight cannot be judged; in colours of one's own, no contrast can.
        unsure = found.undecided if mode.width == WIDE and mode.colours == "none" else ()
        faults += [f"{mode.name}: undecided: {case}" for case in unsure]
    return faults


def audit_both_ends(window: Window, _page: Page) -> list[str]:
    return audit(window, (PLAIN, Mode("dark", NARROW)))


def audit_everywhere(window: Window, _page: Page) -> list[str]:
    return audit(window, MODES)


def audit_the_rest(window: Window, _page: Page) -> list[str]:
    return audit(window, RARE)


@pytest.mark.parametrize("slug", folders_in(CONTENT))
def test_no_page_breaks_a_rule(slug: str, pages: dict[str, tuple[Page, ...]], look_at: LookAt) -> None:
    """In all modes where everything is shown; elsewhere, where colours and names differ, in the two farthest apart."""
    faults = look_at(choose(pages[slug]), audit_everywhere if slug == "eksempelvik" else audit_both_ends)
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


def test_no_page_breaks_a_rule_in_colours_of_ones_own_or_on_paper(
    pages: dict[str, tuple[Page, ...]], look_at: LookAt
) -> None:
    """All kinds of pages in one language; the modes are the same whatever the municipality writes."""
    kinds = [page for page in choose(pages["eksempelvik"]) if page.lang == "nb"]
    faults = look_at(kinds, audit_the_rest)
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


def test_every_kind_of_page_is_looked_at(pages: dict[str, tuple[Page, ...]]) -> None:
    chosen = choose(pages["eksempelvik"])
    kinds = (*PLACES, *(f"{SERVICES}* {way}" for way in WAYS))
    expected = {f"{language} {kind}" for language in ("nb", "nn") for kind in kinds} | PARTIAL
    assert not expected - ONLY_ONCE - {page.kind for page in chosen}
    assert {page.kind for page in pages["karasjok"]} >= {"se /", "se /om/*"}
    articles = [page for page in chosen if page.kind == f"nb {NEWS}*"]
    assert {element.tag for page in articles for element in page.elements} >= {"img", "table"}


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
