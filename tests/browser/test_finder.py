"""The field that finds a municipality: as the generator's finder does, by keyboard alone, whatever one writes in it."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from kommunesite.checking.window import Window
from kommunesite.reading.finder import suggest
from tests.browser.arrival import arrive, wait
from tests.inquiry import ASKED, FOUND, UNANSWERED

pytestmark = pytest.mark.browser

PAGE = "/eksempelvik/tjenester/sfo/"
FIELD = "document.querySelector('#kommune')"
SEEN = "{visibilityProperty: true}"
TYPE = f"(text => {{ {FIELD}.value = text; {FIELD}.dispatchEvent(new Event('input')) }})(arguments[0])"
OPTIONS = "[...document.querySelectorAll('#kommune-liste [role=option]')].map(each => each.textContent)"
STATUS = "document.querySelector('main > footer [role=status]').textContent"
LANG = "document.querySelector('main > footer [role=status]').lang"
IS_EXPANDED = f"{FIELD}.ariaExpanded"
ACTIVE = f"document.getElementById({FIELD}.getAttribute('aria-activedescendant'))?.textContent"


def ask(window: Window, text: str) -> list[str]:
    """Write something in the field, and give the answers once they are told."""
    window.ask("document.querySelector('main > footer [role=status]').textContent = 'waiting'")
    window.ask(TYPE, text)
    wait(window, f"{STATUS} !== 'waiting'")
    return window.texts(OPTIONS)


def test_the_script_finds_what_the_finder_finds_in_the_same_order(window: Window, neighbours: str) -> None:
    window.open(neighbours + PAGE)
    for query in (*(query for query, _ in (*FOUND, *ASKED)), *UNANSWERED):
        found = [text.partition(" · ")[0] for text in ask(window, query)]
        hits = [hit.municipality for hit in suggest(query)]
        assert found == [each.official_name if each.name == each.plain_name else each.name for each in hits], query[:20]
    assert not window.complaints()


def test_nothing_is_loaded_before_the_field_is_used(window: Window, neighbours: str) -> None:
    window.requests()
    window.open(neighbours + PAGE)
    assert not [url for url in window.requests() if url.endswith(".json")]
    window.click("#kommune")
    ask(window, "oslo")
    assert [url.rpartition("/")[2] for url in window.requests()] == ["kommuner.json"]
    ask(window, "4700")
    assert [url.rpartition("/")[2] for url in window.requests()] == ["postnummer.json"]


def test_one_gets_to_the_same_page_and_back_by_keyboard_alone(window: Window, neighbours: str) -> None:
    window.open(neighbours + PAGE)
    for name, slug in (("vennesla", "vennesla"), ("5610", "karasjok")):
        window.ask(f"{FIELD}.focus()")
        window.press(name)
        wait(window, f"{IS_EXPANDED} === 'true'")
        window.press(Keys.ARROW_DOWN)
        assert window.ask(ACTIVE) == window.texts(OPTIONS)[0]
        window.press(Keys.ENTER)
        arrive(window, f"{neighbours}/{slug}/tjenester/sfo/")


def type_in(window: Window, neighbours: str, name: str) -> None:
    """Type a name into the finder of a page, and wait until it suggests something."""
    window.open(neighbours + PAGE)
    window.click("#kommune")
    window.press(name)
    wait(window, f"{IS_EXPANDED} === 'true'")


def test_escape_closes_the_list_then_empties_the_field(window: Window, neighbours: str) -> None:
    type_in(window, neighbours, "os")
    window.press(Keys.ARROW_UP)
    assert window.ask(ACTIVE) == window.texts(OPTIONS)[-1]
    window.press(Keys.ESCAPE)
    assert (window.ask(IS_EXPANDED), window.ask(f"{FIELD}.value")) == ("false", "os")
    window.press(Keys.ESCAPE)
    assert window.ask(f"{FIELD}.value") == ""


@pytest.mark.parametrize("name", [name for name, _ in ASKED])
def test_what_several_are_called_is_asked_about(window: Window, neighbours: str, name: str) -> None:
    type_in(window, neighbours, name)
    window.press(Keys.ENTER)
    assert "Hvilken mener du?" in str(window.ask(STATUS))
    assert window.url == neighbours + PAGE


def test_one_that_is_not_there_yet_is_led_to_in_words(window: Window, neighbours: str) -> None:
    type_in(window, neighbours, "bykle")
    window.press(Keys.ENTER)
    assert window.ask(STATUS) == "Bykle har ikke slike sider ennå. Gå til nettstedet kommunen har i dag"
    assert window.texts("[document.querySelector('main > footer [role=status] a').href]") == [
        "https://www.bykle.kommune.no/"
    ]
    assert window.url == neighbours + PAGE


def test_a_postal_code_comes_with_the_advice_to_check(window: Window, neighbours: str) -> None:
    window.open(neighbours + PAGE)
    ask(window, "4700")
    assert "Postnummer og poststeder kan gå over kommunegrensen" in str(window.ask(STATUS))
    assert ask(window, "9999") == []
    assert window.ask(STATUS) == "Ingen kommune passer."


def test_what_it_says_in_another_language_than_the_page_is_marked(window: Window, neighbours: str) -> None:
    window.open(f"{neighbours}/karasjok/se/tjenester/sfo/")
    ask(window, "oslo")
    assert (window.ask(STATUS), window.ask(LANG)) == ("Én kommune passer.", "nb")
    window.open(f"{neighbours}/eksempelvik/en/tjenester/sfo/")
    ask(window, "oslo")
    assert (window.ask(STATUS), window.ask(LANG)) == ("One municipality fits.", "en")


def test_a_page_that_only_one_municipality_has_says_so_and_leads_to_its_part(window: Window, neighbours: str) -> None:
    window.open(f"{neighbours}/eksempelvik/aktuelt/")
    window.ask("document.querySelector('main a[href*=\"/aktuelt/\"]').id = 'planted-mark'")
    window.click("#planted-mark")
    wait(window, "document.querySelector('.km-foot__only')")
    assert window.texts("[document.querySelector('[data-ks=finder]').dataset.page]") == ["/aktuelt/"]
    assert "er alene om denne siden" in window.texts("[document.querySelector('.km-foot__only').textContent]")[0]


def test_without_a_script_the_field_is_not_shown(window: Window, neighbours: str) -> None:
    window.allow_scripts(allowed=False)
    try:
        window.open(neighbours + PAGE)
        assert window.ask(f"{FIELD}.checkVisibility({SEEN})") is False
    finally:
        window.allow_scripts(allowed=True)


def test_where_nothing_can_be_loaded_the_field_goes_and_the_list_stays(window: Window, neighbours: str) -> None:
    window.open(neighbours + PAGE)
    window.ask("document.querySelector('[data-ks=finder]').dataset.source = '/finnes-ikke/kommuner.json'")
    window.ask(TYPE, "oslo")
    wait(window, f"!{FIELD}.checkVisibility({SEEN})")
    assert window.ask("document.querySelector('[data-ks=switch]').checkVisibility()")
