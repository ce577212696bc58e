from __future__ import annotations

import pytest

from kommunesite.reading.register import find, read_register


@pytest.mark.parametrize(
    ("slug", "title"), [("vennesla", "Vennesla kommune"), ("ulvik", "Ulvik herad"), ("karasjok", "Karasjok kommune")]
)
def test_a_municipality_is_called_by_its_name_and_form(slug: str, title: str) -> None:
    assert find(read_register(), slug).title == title
