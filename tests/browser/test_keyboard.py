"""Everything can be reached with the keyboard, in the order in which it is seen, and one sees where one is."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.checking.mode import ENLARGED, NARROW, PLAIN, WIDE, Mode
from kommunesite.checking.window import Window
from tests.browser.arrival import arrive
from tests.browser.glance import Glance, disorder

pytestmark = pytest.mark.browser

STOPS = 15
HERE = "[document.activeElement.href ?? document.activeElement.outerHTML]"
IS_SKIP_LINK = "document.activeElement.dataset.ks === 'skip'"
BOX = "(({top, left, bottom, right}) => [top, left, bottom, right])(document.activeElement.getBoundingClientRect())"
OUTLINE = """(style => [style.outlineStyle, parseFloat(style.outlineWidth)])(
    getComputedStyle(document.activeElement))"""
IS_COVERED = """(box => {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
    return !document.activeElement.contains(top) && !top?.contains(document.activeElement);
})(document.activeElement.getClientRects()[0])"""
LINKS = "[...document.querySelectorAll(`${arguments[0]} a`)].map(each => each.href)"
CORNERS = """[...document.querySelectorAll(`${arguments[0]} li`)].filter(card => {
    card.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, right, bottom} = card.getBoundingClientRect();
    const link = card.querySelector('a');
    const points = [[left, top], [right, top], [left, bottom], [right, bottom]].map(([x, y]) => [
        x + 6 * Math.sign((left + right) / 2 - x), y + 6 * Math.sign((top + bottom) / 2 - y)]);
    return !points.every(([x, y]) => link.contains(document.elementFromPoint(x, y)));
}).map(card => card.outerHTML)"""
WEAR = """(sheet => [sheet.replaceSync(arguments[0]), document.adoptedStyleSheets.push(sheet)])(new CSSStyleSheet())"""
TABBABLE = "document.querySelectorAll(`${arguments[0]} :is(a, button, input, [tabindex])`).length"
CARDS = "document.querySelectorAll(`${arguments[0]} li`).length"


def stops(window: Window, count: int) -> list[str]:
    """Press the tab key so many times, and tell where one was."""
    been = []
    for _ in range(count):
        window.press(Keys.TAB)
        been += window.texts(HERE)
    return been


def test_the_skip_link_comes_first_and_works(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/tjenester/sfo/")
    window.press(Keys.TAB)
    assert window.ask(IS_SKIP_LINK)
    top, left, bottom, right = map(float, window.texts(BOX))
    assert 0 <= top < bottom
    assert 0 <= left < right <= WIDE
    window.press(Keys.ENTER)
    assert window.ask("document.activeElement.id") == "innhold"
    (following,) = stops(window, 1)
    assert following in window.texts(LINKS, "main")


def test_the_skip_link_is_out_of_sight_until_it_is_reached(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    assert window.ask("document.querySelector('[data-ks=skip]').getBoundingClientRect().bottom <= 0")


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_one_passes_the_header_in_its_order(window: Window, origin: str, width: int) -> None:
    window.show(Mode(width=width))
    window.open(f"{origin}/eksempelvik/tjenester/sfo/")
    header = window.texts(LINKS, "[data-ks=header]")
    assert len(header) == len(["name", "my page", "switch"]) + 5
    before, menu = header[:3], header[3:]
    if width == WIDE:
        assert stops(window, len(header) + 1)[1:] == header
        return
    assert stops(window, len(before) + 1)[1:] == before
    assert "km-menu__button" in stops(window, 1)[0]
    window.press(Keys.ENTER)
    assert "hide" in stops(window, 1)[0]
    assert stops(window, len(menu)) == menu


def lost(window: Window, count: int) -> list[str]:
    """Press the tab key so many times, and tell where one did not see where one was."""
    faults = []
    for stop in range(count):
        (place,) = stops(window, 1)
        style, width = window.texts(OUTLINE)
        if style == "none" or not float(width):
            faults.append(f"stop {stop}: {place} is not marked")
        if window.ask(IS_COVERED):
            faults.append(f"stop {stop}: {place} is covered")
    return faults


@pytest.mark.parametrize(
    ("page", "mode"),
    [
        ("/eksempelvik/", PLAIN),
        ("/eksempelvik/", Mode("dark")),
        ("/eksempelvik/tjenester/sfo/", Mode(colours="active")),
        ("/eksempelvik/tjenester/sfo/", ENLARGED),
        ("/oslo/tjenester/krisesenter/", Mode("dark")),
        ("/oslo/tjenester/krisesenter/", ENLARGED),
    ],
    ids=repr,
)
def test_one_sees_where_one_is(window: Window, origin: str, page: str, mode: Mode) -> None:
    window.show(mode)
    window.open(f"{origin}{page}")
    assert lost(window, STOPS) == []


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (":focus-visible {outline: none !important}", "is not marked"),
        ("main::before {content: ''; position: fixed; inset: 0; z-index: 9; background: #fff}", "is covered"),
    ],
)
def test_a_planted_loss_of_focus_is_found(window: Window, origin: str, style: str, said: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    window.ask(WEAR, style)
    assert len([fault for fault in lost(window, 8) if said in fault]) > 3


def test_focus_goes_down_the_page_as_it_is_read(glances: dict[str, Glance]) -> None:
    """In one narrow column, whatever comes next in the order of the keyboard stands lower, or to the right."""
    faults = [f"{place}: {found}" for place, one in glances.items() for found in one.disorder]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_a_planted_disorder_is_found(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    assert disorder(window) == []
    window.ask("document.body.append(document.querySelector('[data-ks=header]'))")
    window.ask(WEAR, "body {display: flex; flex-direction: column} [data-ks=header] {order: -1}")
    assert disorder(window)


def test_a_life_event_is_walked_with_the_keyboard_step_by_step(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/livssituasjoner/krise-og-nod/")
    links = window.texts(LINKS, "main")
    assert len(links) > 5
    window.ask("document.querySelector('main').focus()")
    assert stops(window, len(links)) == links


def test_an_alert_is_opened_with_the_keyboard(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/tjenester/sfo/")
    window.ask("document.querySelector('[data-ks=alert] summary').focus()")
    window.press(Keys.ENTER)
    assert window.ask("document.querySelector('[data-ks=alert] details').open")
    window.press(Keys.SPACE)
    assert not window.ask("document.querySelector('[data-ks=alert] details').open")


@pytest.mark.parametrize(
    ("part", "page", "leads"),
    [
        ("[data-ks=language] [hreflang=nn]", "/eksempelvik/tjenester/sfo/", "/eksempelvik/nn/tjenester/sfo/"),
        ("[data-ks=header] [href$='/bytt-kommune/']", "/eksempelvik/", "/eksempelvik/bytt-kommune/"),
    ],
)
def test_a_switch_is_reached_and_used_with_the_keyboard(
    window: Window, origin: str, part: str, page: str, leads: str
) -> None:
    window.open(f"{origin}{page}")
    (switch,) = window.texts("[document.querySelector(arguments[0]).href]", part)
    assert switch in stops(window, 2 * STOPS)
    window.ask("document.querySelector(arguments[0]).focus()", part)
    window.press(Keys.ENTER)
    arrive(window, f"{origin}{leads}")


@pytest.mark.parametrize("part", ["[data-ks=topics]", "[data-ks=tasks]"])
def test_a_whole_card_is_one_stop(window: Window, origin: str, part: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    links = window.texts(LINKS, part)
    assert len(links) == window.number(CARDS.replace("arguments[0]", f"'{part}'"))
    assert len(links) == window.ask(TABBABLE, part)
    window.ask("document.querySelector(`${arguments[0]} a`).focus()", part)
    assert stops(window, len(links) - 1) == links[1:]
    assert window.texts(CORNERS, part) == []
