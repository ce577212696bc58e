from __future__ import annotations

import pytest

from kommunesite.tools.shape import shape_of, shortened
from kommunesite.tools.yaml import read_tree


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("a: b", "felter"),
        ("[a]", "en liste"),
        ("~", "ingenting"),
        ("a b", "«a b»"),
        ("a" * 61, f"«{'a' * 60}»"),
    ],
)
def test_a_node_is_called_by_its_shape(text: str, shape: str) -> None:
    node = read_tree(text, "f", [])
    assert node is not None
    assert shape_of(node) == shape


def test_a_long_text_is_cut_and_says_so() -> None:
    assert shortened("a" * 60) == "a" * 60
    assert shortened("a" * 61) == "a" * 60 + "…"
