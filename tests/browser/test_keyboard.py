"""Everything can be reached with the keyboard, in the order in which it is seen, and one sees where one is."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.checking.mode import NARROW, WIDE, Mode
from kommunesite.checking.window import Window

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
    assert stops(window, len(header) + 1)[1:] == header


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", ["/eksempelvik/", "/eksempelvik/tjenester/sfo/", "/oslo/tjenester/krisesenter/"])
def test_one_sees_where_one_is(window: Window, origin: str, page: str, scheme: str) -> None:
    window.show(Mode(scheme))
    window.open(f"{origin}{page}")
    for stop in range(STOPS):
        (place,) = stops(window, 1)
        style, width = window.texts(OUTLINE)
        assert style != "none", f"stop {stop}: {place}"
        assert float(width) > 0, f"stop {stop}: {place}"
        assert not window.ask(IS_COVERED), f"stop {stop}: {place}"


@pytest.mark.parametrize("part", ["[data-ks=topics]", "[data-ks=tasks]"])
def test_a_whole_card_is_one_stop(window: Window, origin: str, part: str) -> None:
    window.open(f"{origin}/eksempelvik/")
    links = window.texts(LINKS, part)
    assert len(links) == window.number(CARDS.replace("arguments[0]", f"'{part}'"))
    assert len(links) == window.ask(TABBABLE, part)
    window.ask("document.querySelector(`${arguments[0]} a`).focus()", part)
    assert stops(window, len(links) - 1) == links[1:]
    assert window.texts(CORNERS, part) == []
