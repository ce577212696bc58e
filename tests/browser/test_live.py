"""In a real browser: a save is on the screen, a fault lies over the page until it is mended, and the policy holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kommunesite.checking.window import Window
from tests.browser.conftest import RULES
from tests.building.country import Country, make_country
from tests.preview.stage import NEWS, Stage, exhibition_of, news, presented, save_by_rename, wait_for

PAGE = "/vennesla/aktuelt/prove/"
HEADING = "document.querySelector('h1')?.textContent"
PANEL = "document.querySelector('[data-preview=fault]')?.textContent ?? ''"


@pytest.fixture
def country(tmp_path: Path) -> Country:
    """Make a little country with a news text."""
    made = make_country(tmp_path)
    made.write(NEWS, news("Første"))
    return made


@pytest.fixture
def stage(country: Country) -> Iterator[Stage]:
    """Show the little country."""
    with presented(exhibition_of(country)) as shown:
        yield shown


def test_a_save_is_on_the_screen_and_a_fault_until_it_is_mended(window: Window, stage: Stage, country: Country) -> None:
    window.forget()
    rules = window.bring_rules(RULES)
    window.open(f"{stage.origin}{PAGE}")
    assert window.ask(HEADING) == "Første"
    save_by_rename(country.path(NEWS), news("Andre"))
    wait_for(lambda: window.ask(HEADING) == "Andre", "the save")
    country.write(NEWS, news("Tredje", text="[Død](/finnes-ikke/)"))
    wait_for(lambda: "KS309" in str(window.ask(PANEL)), "the fault")
    assert window.ask(HEADING) == "Andre"
    assert not window.audit().violations
    window.take_rules(rules)
    country.write(NEWS, news("Tredje"))
    wait_for(lambda: window.ask(HEADING) == "Tredje", "the mended page")
    assert window.ask(PANEL) == ""
    assert window.complaints() == []
    assert all(url.startswith(stage.origin) for url in window.requests())
