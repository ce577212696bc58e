"""What one presses is at least 44 pixels high, unless it stands in running text."""

from __future__ import annotations

import pytest

from kommunesite.checking.mode import NARROW, WIDE, Mode
from kommunesite.checking.window import Window
from tests.browser.glance import Glance, low_in

pytestmark = pytest.mark.browser


def test_what_one_presses_is_large_enough(glances: dict[str, Glance]) -> None:
    faults = [f"{place}: {found}" for place, one in glances.items() for found in one.low]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_low_button_is_found(window: Window, origin: str, width: int) -> None:
    window.show(Mode(width=width))
    window.open(f"{origin}/eksempelvik/tjenester/barnehageplass/")
    assert low_in(window, width) == []
    window.ask("Object.assign(document.querySelector('.km-button').style, {minHeight: 0, padding: 0})")
    assert any("km-button" in found for found in low_in(window, width))
