from __future__ import annotations

from tokens.colour import contrast
from tokens.pair import PAIRS, faults_of_contrast, strengthened

GREY = {name: "#ffffff" for pair in PAIRS for name in (pair.colour, pair.ground)}
GREY |= {pair.colour: "#999999" for pair in PAIRS}
GREY |= {f"{kind}-text-default": "#000000" for kind in ("neutral", "accent", "info", "warning", "danger")}
GREY |= {"focus-inner": "#ffffff", "focus-outer": "#000000"}


def test_a_colour_that_falls_short_is_made_just_strong_enough() -> None:
    assert "neutral-text-subtle on neutral-background-default: 2.85, not 7" in faults_of_contrast(GREY)
    stronger = strengthened(GREY)
    assert faults_of_contrast(stronger) == []
    assert 7 <= contrast(stronger["neutral-text-subtle"], "#ffffff") < 7.5
    assert 3 <= contrast(stronger["accent-border-default"], "#ffffff") < 3.2


def test_a_colour_with_contrast_enough_stays_as_it_is() -> None:
    sound = {**GREY, "neutral-text-subtle": "#123456"}
    assert strengthened(sound)["neutral-text-subtle"] == "#123456"


def test_what_cannot_be_mended_stays_to_be_found() -> None:
    hopeless = {**GREY, "accent-text-default": "#aaaaaa"}
    assert any(fault.startswith("accent-text-default") for fault in faults_of_contrast(strengthened(hopeless)))


def test_every_ground_of_a_text_is_measured() -> None:
    sound = strengthened(GREY)
    for pair in PAIRS:
        pale = {**sound, pair.colour: GREY[pair.ground]}
        assert any(fault.startswith(f"{pair.colour} on {pair.ground}:") for fault in faults_of_contrast(pale))
