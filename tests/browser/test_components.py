"""The components as the gallery shows them, and what some of them do on the real pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.checking.inspection import visit
from kommunesite.checking.mode import NARROW, OF_COLOURS, PLAIN, WIDE, Mode
from kommunesite.checking.page import Page, read_page
from kommunesite.checking.window import Window
from kommunesite.preview.server import HOST, running
from tests.browser.arrival import arrive

pytestmark = pytest.mark.browser

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
CRISIS = "/eksempelvik/tjenester/krisesenter/"
EXIT = "[data-ks=exit]"
DARKEN = """new Promise(tell => {
    const sheet = document.querySelector('link[rel=stylesheet]');
    sheet.addEventListener('load', () => tell(true), {once: true});
    sheet.href = 'dark.css';
})"""

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

    with running(ThreadingHTTPServer((HOST, 0), partial(Quiet, directory=str(gallery.parent)))) as address:
        yield address


@pytest.mark.usefixtures("rules")
def test_no_example_breaks_a_rule(gallery: Path, shown: str, windows: tuple[Window, ...]) -> None:
    examples = [read_page(file, gallery) for file in sorted(gallery.glob("*-*-light.html"))]
    for each in windows:
        each.complaints()
    found = zip(examples, visit(windows, shown, examples, see_example), strict=True)
    faults = [f"{page.address} {fault}" for page, own in found for fault in own]
    faults += [said for each in windows for said in each.complaints()]
    assert len(examples) > 50
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def see_example(window: Window, _page: Page) -> list[str]:
    """Hold an example against the rules, wide and narrow, and against those of the colours when it is dark."""
    faults = []
    for width in (WIDE, NARROW):
        window.show(Mode(width=width))
        found = window.audit()
        faults += [f"{width}: {violation}" for violation in found.violations]
        faults += [] if found.passed else ["no rule was passed; did axe run?"]
        wide = window.number("document.documentElement.scrollWidth")
        faults += [f"{wide} wide on {width}"] if wide > width else []
    window.ask(DARKEN)
    return faults + [f"dark: {violation}" for violation in window.audit(OF_COLOURS).violations]


def test_an_example_is_dark_or_in_the_readers_colours_by_its_style_sheet_alone(gallery: Path) -> None:
    def body(file: Path) -> str:
        return file.read_text(encoding="utf-8").partition("</head>")[2]

    for light in gallery.glob("*-*-light.html"):
        for scheme in ("dark", "forced"):
            other = light.with_stem(light.stem.replace("-light", f"-{scheme}"))
            assert body(light) == body(other)
            assert f'href="{scheme}.css"' in other.read_text(encoding="utf-8")


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
