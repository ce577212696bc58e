from __future__ import annotations

import pytest

from kommunesite.model.language import Words
from kommunesite.views.part import Link


@pytest.mark.parametrize(
    ("href", "leaves"), [("https://a.example/", True), ("/om/", False), ("tel:112", False), ("../oslo/", False)]
)
def test_a_link_that_leaves_the_site_says_so(href: str, *, leaves: bool) -> None:
    assert Link(href, Words("A")).is_external is leaves
