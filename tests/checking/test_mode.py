"""A mode says what a browser is to show, and what that looks like."""

from __future__ import annotations

from kommunesite.checking.mode import ENLARGED, MODES, OF_COLOURS, PLAIN, Mode


def test_a_mode_has_a_name_of_its_own() -> None:
    modes = (*MODES, Mode(colours="active"), Mode(media="print"))
    assert len({mode.name for mode in modes}) == len(modes)
    assert Mode("dark", 320, "active", "print").name == "mørk, smal, egne farger, utskrift"


def test_a_browser_is_told_the_colours_the_medium_and_the_size() -> None:
    assert Mode("dark", media="print").emulation == {
        "media": "print",
        "features": [
            {"name": "prefers-color-scheme", "value": "dark"},
            {"name": "forced-colors", "value": "none"},
        ],
    }
    assert PLAIN.size == {"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    assert ENLARGED.size["height"] == 256


def test_all_rules_are_asked_but_where_only_the_colours_differ() -> None:
    assert [mode.rules for mode in MODES] == [(), (), OF_COLOURS, OF_COLOURS]
    assert Mode(colours="active").rules == OF_COLOURS
    assert Mode(media="print").rules == ()
    by_layout = [(mode.width, mode.height, mode.media) for mode in MODES if not mode.rules]
    assert {(mode.width, mode.height, mode.media) for mode in MODES} == {*by_layout}
