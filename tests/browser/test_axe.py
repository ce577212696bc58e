"""No page breaks a rule of WCAG 2.2 that axe knows, whether light or dark, wide or narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest

from kommunesite.reading.source import folders_in
from kommunesite.site.address import ABOUT, EVENTS, GENERATED, HOME, NEWS, NOT_FOUND, SERVICES, TOPICS
from tests.browser.conftest import CONTENT, Look
from tests.browser.page import Page, choose
from tests.browser.window import NARROW, TAGS, WIDE, Window

pytestmark = pytest.mark.browser

MODES = [("light", WIDE), ("light", NARROW), ("dark", NARROW), ("dark", WIDE)]

PLACES = (*GENERATED, NOT_FOUND, *(f"{folder}*" for folder in (TOPICS, EVENTS, NEWS, ABOUT, HOME)))
WAYS = ("own", "national", "helpline", "contact", "not_offered", "own changed", "own closed")
ONLY_ONCE = {f"nn {NOT_FOUND}"}
ENGLISH = {"en /", "en /a-aa/", f"en {SERVICES}* own changed"}
"""Some of the kinds of page that only whole sites in English have."""


@pytest.fixture(scope="module", autouse=True)
def rules(windows: tuple[Window, ...]) -> Iterator[None]:
    """Have the rules of axe on every page."""
    brought = [(each, each.bring_rules()) for each in windows]
    yield
    for each, identifier in brought:
        each.take_rules(identifier)


def audit(window: Window, _page: Page) -> list[str]:
    faults = []
    for scheme, width in MODES:
        window.show(scheme, width)
        found = window.audit()
        faults += [f"{scheme} {width}: {violation}" for violation in found.violations]
        # On a narrow screen, what is scrolled out of sight cannot be judged; on a wide one nothing is.
        unsure = found.undecided if width == WIDE else ()
        faults += [f"{scheme} {width}: undecided: {case}" for case in unsure]
        faults += [] if found.passed else [f"{scheme} {width}: no rule was passed; did axe run?"]
        faults += [] if "target-size" in found.evaluated else [f"{scheme} {width}: target-size did not run"]
    return faults


@pytest.mark.parametrize("slug", folders_in(CONTENT))
def test_no_page_breaks_a_rule(
    slug: str, pages: dict[str, tuple[Page, ...]], look_at: Callable[[Sequence[Page], Look], list[str]]
) -> None:
    faults = look_at(choose(pages[slug]), audit)
    assert not faults, f"{len(faults)} violations\n" + "\n".join(faults[:40])


def test_every_kind_of_page_is_looked_at(pages: dict[str, tuple[Page, ...]]) -> None:
    chosen = choose(pages["eksempelvik"])
    kinds = (*PLACES, *(f"{SERVICES}* {way}" for way in WAYS))
    expected = {f"{language} {kind}" for language in ("nb", "nn") for kind in kinds} | ENGLISH
    assert not expected - ONLY_ONCE - {page.kind for page in chosen}
    assert {page.kind for page in pages["karasjok"]} >= {"se /", "se /om/*", "se /a-aa/"}
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
    found = {violation.partition(":")[0] for violation in window.audit().violations}
    window.ask("document.querySelector('.km-lead').style.color = '#fff'")
    window.ask("document.querySelector('.km-lead').style.background = '#fff'")
    undecided = window.audit().undecided
    assert found >= {"html-has-lang", "color-contrast"}
    assert [case.partition(":")[0] for case in undecided] == ["color-contrast"]
