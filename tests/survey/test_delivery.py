from __future__ import annotations

import pytest

from kommunesite.cli.offers.words import state_word
from kommunesite.model.site import Way, WayKind
from kommunesite.survey.delivery import MISSING, STATES, state_of


@pytest.mark.parametrize("kind", WayKind)
def test_a_way_in_is_called_by_its_kind(kind: WayKind) -> None:
    assert state_of(Way(kind, "/kontakt/#nav")) == kind


def test_a_button_that_leads_to_no_office_is_missing() -> None:
    assert state_of(Way(WayKind.CONTACT, "/kontakt/")) == MISSING
    assert state_of(Way(WayKind.NOT_OFFERED, "/kontakt/")) == WayKind.NOT_OFFERED


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_a_word_of_its_own(state: str) -> None:
    assert state_word(state) != state
    assert [state_word(each) for each in STATES].count(state_word(state)) == 1


def test_a_state_without_a_word_is_shown_as_it_is() -> None:
    assert state_word("brevdue") == "brevdue"
