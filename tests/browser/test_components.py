"""The components as the gallery shows them, and what some of them do on the real pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.checking.mode import NARROW, PLAIN, WIDE, Mode
from kommunesite.checking.window import Window
from kommunesite.preview.server import HOST, running
from tests.browser.arrival import arrive
from tests.browser.conftest import RULES

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
CRISIS = "/eksempelvik/tjenester/krisesenter/"
EXIT = "[data-ks=exit]"
LOOKED_AT = {"light": (PLAIN, Mode(width=NARROW)), "dark": (Mode("dark", NARROW),)}
"""How an example is looked at, by the end of the name of its page, which is light or dark by itself."""

WHERE = "document.activeElement.dataset.ks"
SHOWN = """[...document.querySelectorAll(arguments[0])].filter(each => each.checkVisibility()).map(
    each => each.textContent.trim())"""
PLACE = (
    "(({top, bottom, height}) => [top, bottom, height])(document.querySelector(arguments[0]).getBoundingClientRect())"
)


@pytest.fixture(scope="module")
def shown(gallery: Path) -> Iterator[str]:
    """Show the gallery as it is; its frames are not what a municipality's policy allows."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            """Keep quiet."""

    with running(ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(gallery)))) as address:
        yield address


def test_no_example_breaks_a_rule(gallery: Path, shown: str, windows: tuple[Window, ...]) -> None:
    window = windows[0]
    rules = window.bring_rules(RULES)
    faults = []
    window.complaints()
    try:
        for page in sorted(gallery.glob("*-*-*.html")):
            scheme = page.stem.rpartition("-")[2]
            for mode in LOOKED_AT.get(scheme, ()):
                window.show(Mode(width=mode.width))
                window.open(f"{shown}/{page.name}")
                found = window.audit(mode.rules)
                faults += [f"{page.name} {mode.name}: {violation}" for violation in found.violations]
                faults += [] if found.passed or mode.rules else [f"{page.name}: no rule was passed; did axe run?"]
                wide = window.number("document.documentElement.scrollWidth")
                faults += [f"{page.name}: {wide} wide on {mode.width}"] if wide > mode.width else []
    finally:
        window.take_rules(rules)
        window.show()
    faults += window.complaints()
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_way_out_comes_right_after_the_skip_link_and_stays_in_sight(
    window: Window, origin: str, width: int
) -> None:
    window.show(Mode(width=width))
    window.open(f"{origin}{CRISIS}")
    stops = []
    for _ in range(2):
        window.press(Keys.TAB)
        stops += window.texts(f"[{WHERE}]")
    assert stops == ["skip", "exit"]
    window.ask("scrollTo({top: 2000, behavior: 'instant'})")
    top, bottom, height = map(float, window.texts(PLACE, EXIT))
    assert 0 <= top < bottom <= 100
    assert height >= 44


def leave(window: Window, origin: str) -> None:
    """Open another page and then the one on crises, which leads out to a page of this test's own."""
    window.open(f"{origin}/eksempelvik/om/")
    window.open(f"{origin}{CRISIS}")
    window.ask(f"document.querySelector('{EXIT}').href = '/eksempelvik/personvern/'")


@pytest.mark.parametrize("way", ["click", "enter", "shift"])
def test_the_page_is_left_at_once_and_is_not_behind_the_back_button(window: Window, origin: str, way: str) -> None:
    leave(window, origin)
    if way == "click":
        window.click(EXIT)
    elif way == "enter":
        window.ask(f"document.querySelector('{EXIT}').focus()")
        window.press(Keys.ENTER)
    else:
        for _ in range(3):
            window.press(Keys.SHIFT)
    arrive(window, f"{origin}/eksempelvik/personvern/")
    window.driver.back()
    arrive(window, f"{origin}/eksempelvik/om/")


def test_other_keys_and_two_presses_leave_nothing(window: Window, origin: str) -> None:
    leave(window, origin)
    for key in (Keys.SHIFT, Keys.SHIFT, "a", Keys.SHIFT, Keys.SHIFT, Keys.ESCAPE, Keys.SHIFT):
        window.press(key)
    assert window.url == f"{origin}{CRISIS}"


def test_without_scripts_the_way_out_is_a_plain_link(window: Window, origin: str) -> None:
    window.allow_scripts(allowed=False)
    try:
        window.open(f"{origin}{CRISIS}")
        window.ask(f"document.querySelector('{EXIT}').href = '/eksempelvik/personvern/'")
        window.click(EXIT)
        arrive(window, f"{origin}/eksempelvik/personvern/")
    finally:
        window.allow_scripts(allowed=True)


def test_the_menu_of_a_phone_opens_and_closes_without_a_script(window: Window, origin: str) -> None:
    window.allow_scripts(allowed=False)
    try:
        window.show(Mode(width=NARROW))
        window.open(f"{origin}/eksempelvik/tjenester/sfo/")
        assert window.texts(SHOWN, "[data-ks=menu] a") == []
        window.click(".km-menu__button")
        assert len(window.texts(SHOWN, "[data-ks=menu] a")) == 5
        window.press(Keys.ESCAPE)
        assert window.texts(SHOWN, "[data-ks=menu] a") == []
        window.show(PLAIN)
        assert len(window.texts(SHOWN, "[data-ks=menu] a")) == 5
        assert window.texts(SHOWN, "[data-ks=menu] button") == []
    finally:
        window.allow_scripts(allowed=True)


def test_a_mail_about_a_page_names_it(window: Window, origin: str) -> None:
    window.open(f"{origin}/eksempelvik/nn/tjenester/sfo/")
    (mail,) = window.texts("[document.querySelector('[data-ks=feedback]').getAttribute('href')]")
    address, _, rest = mail.partition("?subject=")
    subject, _, body = rest.partition("&body=")
    assert address == "mailto:post@eksempelvik.example"
    assert " " not in subject
    assert body.startswith("https://")
    assert body.endswith("/nn/tjenester/sfo/")
