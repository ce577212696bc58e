from __future__ import annotations

import pytest

from tokens.colour import between, contrast


def test_contrast_is_measured_as_wcag_does() -> None:
    assert round(contrast("#ffffff", "#000000"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert contrast("#123456", "#fedcba") == contrast("#fedcba", "#123456")


def test_a_colour_that_is_not_plain_is_refused() -> None:
    with pytest.raises(ValueError, match="no plain hex colour"):
        contrast("red", "#ffffff")


def test_the_way_from_one_colour_to_another_is_straight() -> None:
    assert between("#000000", "#ff8040", 0) == "#000000"
    assert between("#000000", "#ff8040", 0.5) == "#804020"
    assert between("#000000", "#ff8040", 1) == "#ff8040"
