"""The national portal leads to every municipality, and compares two of them; with a script and without."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.checking.look import judge
from kommunesite.checking.mode import NARROW, PLAIN, Mode
from kommunesite.checking.page import read_page
from kommunesite.checking.window import Window
from tests.browser.arrival import arrive, wait
from tests.browser.test_axe import SHORTEN, audit

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("rules")]

HOME = "/norge/"
SERVICE = "/norge/tjenester/sfo/"
COMPARISON = "/norge/flytte/?fra=vennesla&til=karasjok"
PAGES = (HOME, SERVICE, COMPARISON, "/norge/sprak/", "/norge/om/", "/norge/bytt-kommune/", "/vennesla/flytte/")
RESULT = "document.querySelector('.km-comparison__result')"
ROW = "[...document.querySelectorAll('[data-service=barnehageplass] > *')].map(each => each.innerText)"
SECOND = "document.querySelector('[data-service=barnehageplass] [data-of=home]')"
CALENDAR = """await new Promise(done => {
    URL.createObjectURL = blob => (blob.text().then(done), 'blob:none');
    document.querySelector('#flyttedag').value = arguments[0];
    document.querySelector('.km-comparison form').requestSubmit();
})"""


def refuse(window: Window, *patterns: str) -> None:
    """Load nothing more with addresses like these, and only these."""
    window.tell("Network.enable")
    window.tell("Network.setBlockedURLs", {"urls": list(patterns)})


def compare(window: Window, address: str) -> None:
    window.open(address)
    wait(window, f"!{RESULT}.hidden")


@pytest.mark.parametrize("path", PAGES)
def test_no_page_breaks_a_rule(window: Window, neighbours: str, path: str) -> None:
    (compare if path == COMPARISON else Window.open)(window, neighbours + path)
    window.ask(SHORTEN)
    assert audit(window, (PLAIN, Mode("dark", NARROW))) == []
    assert window.number("document.documentElement.scrollWidth") <= NARROW


def test_an_open_list_breaks_no_rule(window: Window, neighbours: str) -> None:
    window.open(neighbours + HOME)
    window.click("#finn-kommune")
    window.press("bo")
    wait(window, "!document.querySelector('#finn-kommune-liste').hidden")
    assert judge(window.audit()) == []


@pytest.mark.parametrize("path", [HOME, "/vennesla/flytte/"])
def test_no_page_breaks_a_rule_without_its_scripts(window: Window, neighbours: str, path: str) -> None:
    refuse(window, "*.js")
    try:
        window.open(neighbours + path)
        assert not window.ask("document.querySelector('[data-ks=finder]').checkVisibility({visibilityProperty: true})")
        assert audit(window, (PLAIN,)) == []
    finally:
        refuse(window)


def test_every_municipality_is_reached_from_a_service_without_a_script(window: Window, neighbours: str) -> None:
    window.open(neighbours + SERVICE)
    links = window.texts("[...document.querySelectorAll('[data-ks=municipalities] a')].map(each => each.href)")
    assert len(links) == 357
    assert f"{neighbours}/vennesla/tjenester/sfo/" in links
    assert "https://www.bykle.kommune.no/" in links


def test_the_field_leads_to_the_service_in_the_municipality_that_is_found(window: Window, neighbours: str) -> None:
    window.open(neighbours + SERVICE)
    window.click("#finn-kommune")
    window.press("4700")
    wait(window, "!document.querySelector('#finn-kommune-liste').hidden")
    window.click("#finn-kommune-liste li")
    arrive(window, f"{neighbours}/vennesla/tjenester/sfo/")


def test_two_municipalities_stand_side_by_side(window: Window, neighbours: str) -> None:
    compare(window, neighbours + COMPARISON)
    service, away, home = window.texts(ROW)
    assert service.startswith("Barnehageplass")
    assert away.startswith("Si opp")
    assert home.startswith("Søk på nytt")
    assert "Vennesla kommune" in away
    assert "Karasjok kommune" in home
    window.show(Mode(width=NARROW))
    assert window.number(f"{SECOND}.getBoundingClientRect().right") <= NARROW
    assert window.texts("[document.querySelector('[data-ks=comparison] [role=status]').textContent]") == [
        "Viser Vennesla og Kárášjohka – Karasjok."
    ]


def test_those_that_are_chosen_stand_in_the_address(window: Window, neighbours: str) -> None:
    window.open(f"{neighbours}/norge/flytte/")
    for field, name in (("fra", "oslo"), ("til", "sogndal")):
        window.click(f"#{field}")
        window.press(name)
        wait(window, f"!document.querySelector('#{field}-liste').hidden")
        window.click(f"#{field}-liste li")
    wait(window, f"!{RESULT}.hidden")
    assert window.url == f"{neighbours}/norge/flytte/?fra=oslo&til=sogndal"


def test_the_deadlines_become_a_calendar(window: Window, neighbours: str) -> None:
    compare(window, neighbours + COMPARISON)
    lines = str(window.ask(CALENDAR.removeprefix("await "), "2027-01-30")).split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "DTSTART;VALUE=DATE:20270207" in lines
    assert sum(line == "BEGIN:VEVENT" for line in lines) == sum(line.startswith("UID:") for line in lines) > 0
    assert all(len(line.encode()) <= 75 for line in lines)


@pytest.mark.parametrize(
    "asked",
    [
        "?fra=finnes-ikke&til=oslo",
        "?fra=oslo&til=oslo",
        "?fra=%3Cscript%3Ealert(1)%3C/script%3E&til=../x",
        "?fra=&til=",
    ],
)
def test_a_comparison_that_cannot_be_made_shows_none(window: Window, neighbours: str, asked: str) -> None:
    window.complaints()
    window.open(f"{neighbours}/norge/flytte/{asked}")
    wait(window, "!document.querySelector('[data-ks=comparison]').hidden")
    assert window.ask(f"{RESULT}.hidden")
    assert not window.complaints()


def test_every_link_on_the_portal_leads_to_a_page(neighbours_root: Path) -> None:
    site = neighbours_root / "norge"
    kinds = ("", "om/", "flytte/", "a-aa/", "tema/skole-og-utdanning/", "livssituasjoner/flytte/", "tjenester/sfo/")
    events = [f"livssituasjoner/{folder.name}/" for folder in (site / "livssituasjoner").iterdir() if folder.is_dir()]
    for path in (*kinds, *events, "nn/", "tjenester/", "sprak/", "personvern/", "kontakt/"):
        page = read_page(site / path / "index.html", site)
        for element in page.elements:
            target = element.get("href").partition("#")[0].partition("?")[0]
            if target.startswith("/") and element.tag == "a":
                assert (neighbours_root / target.removeprefix("/") / "index.html").is_file(), f"{page.address} {target}"
