"""From any page one gets to the same page of another municipality, and never anywhere else."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from kommunesite.checking.window import Window
from kommunesite.reading.register import read_register
from kommunesite.reading.source import folders_in
from tests.browser.arrival import arrive
from tests.browser.conftest import CONTENT

pytestmark = pytest.mark.browser

SWITCH = "/bytt-kommune/"
LINKS = "[...document.querySelectorAll('[data-ks=municipalities] a')].map(each => each.href)"
HEADING = "document.querySelector('h1').textContent"
MARK = "document.querySelector(`[data-ks=municipalities] a[href*='${arguments[0]}/']`).id = 'planted-mark'"

EVIL = (
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "javascript:alert(1)",
    "/javascript:alert(1)/",
    "https://evil.example/",
    "https:evil.example/",
    "data:text/html,evil",
    "/../x/",
    "/../../evil/",
    "/%2e%2e/x/",
    "/tjenester/../../x/",
    "/tjenester/sfo/?a=b",
    "/tjenester/sfo/#a",
    "/tjenester/sfo",
    "/tjenester/sfo/\n",
    "/tjenester//sfo/",
    "/TJENESTER/",
    "tjenester/sfo/",
    "@evil.example/",
    "/@evil.example/",
    '/a"onclick="alert(1)/',
    "",
)


def shown(window: Window, url: str) -> list[str]:
    window.open(url)
    return window.texts(LINKS)


def follow(window: Window, slug: str) -> None:
    """Click on the link to a municipality."""
    window.ask(MARK, slug)
    window.click("#planted-mark")


@pytest.mark.parametrize("path", ["/tjenester/sfo/", "/livssituasjoner/flytte/", "/kontakt/", "/a-aa/", "/"])
def test_the_list_leads_to_the_same_page_of_another_municipality(window: Window, neighbours: str, path: str) -> None:
    window.open(f"{neighbours}/oslo{path}")
    heading = window.texts("[document.querySelector('h1').textContent]")
    window.open(f"{neighbours}/eksempelvik{SWITCH}?side={path}")
    follow(window, "oslo")
    arrive(window, f"{neighbours}/oslo{path}")
    assert window.texts(f"[{HEADING}]") == heading


def test_one_gets_from_a_page_to_its_neighbour_and_on(window: Window, neighbours: str) -> None:
    window.open(f"{neighbours}/eksempelvik/nn/tjenester/barnehageplass/")
    for slug in ("sogndal", "vennesla", "oslo"):
        window.click("[data-ks=switch]")
        follow(window, slug)
        arrive(window, f"{neighbours}/{slug}/tjenester/barnehageplass/")


@pytest.fixture(scope="module")
def before(windows: tuple[Window, ...], neighbours: str) -> list[str]:
    """Give the links as they are when one comes from nowhere."""
    return shown(windows[0], f"{neighbours}/eksempelvik{SWITCH}")


@pytest.mark.parametrize("side", EVIL)
def test_an_evil_page_leaves_the_links_as_they_were(
    window: Window, neighbours: str, before: list[str], side: str
) -> None:
    window.complaints()
    assert shown(window, f"{neighbours}/eksempelvik{SWITCH}?side={quote(side, safe='')}") == before
    assert not window.complaints()


def test_only_sites_with_the_same_addresses_are_led_deeper(window: Window, neighbours: str, before: list[str]) -> None:
    """And what comes after the page that one came from is not read."""
    window.complaints()
    evil = "".join(f"&side={quote(side, safe='')}" for side in EVIL)
    after = shown(window, f"{neighbours}/eksempelvik{SWITCH}?side=/tjenester/sfo/{evil}")
    beside = [url for url in before if url.startswith(f"{neighbours}/")]
    assert len(beside) == len({each.slug for each in read_register()} & set(folders_in(CONTENT))) > 1
    assert [f"{url}tjenester/sfo/" if url in beside else url for url in before] == after
    assert not window.complaints()


def test_without_scripts_the_list_leads_to_front_pages(window: Window, neighbours: str, before: list[str]) -> None:
    window.allow_scripts(allowed=False)
    try:
        assert shown(window, f"{neighbours}/eksempelvik{SWITCH}?side=/tjenester/sfo/") == before
        follow(window, "vennesla")
        arrive(window, f"{neighbours}/vennesla/")
    finally:
        window.allow_scripts(allowed=True)
