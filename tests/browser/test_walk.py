"""It is three steps at the most from the front page to the button of a service, which is where one expects it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.building.many import build_many
from kommunesite.building.request import Request
from kommunesite.checking.mode import Mode
from kommunesite.checking.window import Window
from kommunesite.model.national import National
from kommunesite.preview.server import make_server, running
from kommunesite.reading.source import find_sources, folders_in
from tests.browser.arrival import arrive, wait
from tests.browser.conftest import CONTENT, TODAY

pytestmark = pytest.mark.browser

WITHOUT = ("bykle", "utsira", "alta")
DEMOS = folders_in(CONTENT)
WALKED = 30
PHONE = 360
NEAR = 4
"""Pixels."""

EVERYDAY = {"dagmamma": "barnehageplass", "boss": "renovasjon", "aetat": "nav-kontor"}
HITS = "[...document.querySelectorAll('[data-ks=answer] li a:first-child')].map(each => each.pathname)"
FIRST_START = "[document.querySelector('[data-ks=answer] .km-answer__start').href]"

WAY = """(path => {
    const link = document.querySelector(`main a[href$="${path}"]`);
    link?.scrollIntoView({block: 'center'});
    if (link) link.id = 'planted-mark';
    return Boolean(link);
})(arguments[0])"""
NEAR_BY = """arguments[0].filter(path =>
    document.querySelector(`main a[href$="${path}"]`)?.checkVisibility({visibilityProperty: true}))"""
START = "[...document.querySelectorAll('[data-ks=start]')].map(each => each.href)"
TOP = "document.querySelector('[data-ks={}]').getBoundingClientRect().top"
PLACE = f"{TOP.format('start')} - {TOP.format('main')}"
PLACE_IN_BOX = f"{TOP.format('start')} - {TOP.format('start-box')}"
FOCUSED = "document.activeElement.pathname ?? ''"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Show three municipalities that have written nothing."""
    output = tmp_path_factory.mktemp("plain")
    request = Request(find_sources(CONTENT), output, TODAY, output.with_name("plain-cache"))
    assert not [each for report in build_many(request, WITHOUT) for each in report.problems]
    with running(make_server(output, 0)) as address:
        yield address


@pytest.fixture(scope="module")
def used(national: National) -> list[str]:
    """Name the services that are used most: the tasks of the front page, then those that most life events need."""
    catalogue = national.catalogue
    needed = [service for event in catalogue.events for step in event.steps for service in step.services]
    others = sorted((each.id for each in catalogue.services), key=lambda each: -needed.count(each))
    return [str(each) for each in dict.fromkeys((*catalogue.tasks, *others))][:WALKED]


def walk(window: Window, origin: str, slug: str, service: str) -> int:
    """Click one's way from the front page to the service, and count the steps until its button can be pressed."""
    window.open(f"{origin}/{slug}/")
    path, steps = f"/tjenester/{service}/", 0
    if not window.ask(WAY, path):
        window.click("[data-ks=menu] a[href$='/tjenester/']")
        arrive(window, f"{origin}/{slug}/tjenester/")
        steps += 1
        assert window.ask(WAY, path), service
    window.click("#planted-mark")
    arrive(window, f"{origin}/{slug}{path}")
    assert window.texts(START)[0]
    return steps + 2


@pytest.mark.parametrize("slug", ["eksempelvik", "bykle"])
def test_it_is_three_steps_to_the_button_by_everyday_words(window: Window, origin: str, plain: str, slug: str) -> None:
    site = f"{plain if slug in WITHOUT else origin}/{slug}"
    for word, service in EVERYDAY.items():
        window.open(f"{site}/")
        window.driver.find_element("id", "sok").send_keys(word, Keys.ENTER)
        arrive(window, f"{site}/sok/?q={quote(word)}")
        wait(window, f"({HITS})[0] === '/{slug}/tjenester/{service}/'")
        start = window.texts(FIRST_START)
        window.click("[data-ks=answer] li a")
        arrive(window, f"{site}/tjenester/{service}/")
        assert window.texts(START)[:1] == start


@pytest.mark.parametrize("slug", [*DEMOS, *WITHOUT])
def test_it_is_three_steps_to_the_button_of_what_is_used_most(
    window: Window, origin: str, plain: str, used: list[str], slug: str
) -> None:
    place = plain if slug in WITHOUT else origin
    assert len(used) == WALKED
    for service in used[:: WALKED // 2]:
        assert walk(window, place, slug, service) <= 3
    paths = {f"/tjenester/{service}/" for service in used}
    for page in ("/", "/tjenester/"):
        window.open(f"{place}/{slug}{page}")
        paths -= set(window.texts(NEAR_BY, sorted(paths)))
    assert not paths, "no link to be seen on the front page, nor on the list that its menu leads to"


def test_it_is_three_steps_by_keyboard_alone(window: Window, plain: str, used: list[str]) -> None:
    for service in (used[0], used[9]):
        window.open(f"{plain}/bykle/")
        path = f"/bykle/tjenester/{service}/"
        for _ in range(60):
            window.press(Keys.TAB)
            if window.ask(FOCUSED) == path:
                break
        window.press(Keys.ENTER)
        arrive(window, f"{plain}{path}")
        for _ in range(40):
            window.press(Keys.TAB)
            if window.ask("document.activeElement.dataset.ks") == "start":
                break
        assert window.ask("document.activeElement.dataset.ks") == "start"


def test_the_button_is_at_the_same_place_on_a_phone(window: Window, origin: str, plain: str, used: list[str]) -> None:
    window.show(Mode(width=PHONE))
    inside = {}
    for service in used[::10]:
        places = {}
        for slug in (*DEMOS, *WITHOUT):
            window.open(f"{plain if slug in WITHOUT else origin}/{slug}/tjenester/{service}/")
            places[slug] = window.number(PLACE)
            inside[f"{slug} {service}"] = window.number(PLACE_IN_BOX)
        assert max(places.values()) - min(places.values()) <= NEAR, (service, places)
    # Headings have one line or two; from there on the button is at one place for all services.
    assert max(inside.values()) - min(inside.values()) <= NEAR, inside
