from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.problem import Problem
from kommunesite.rendering.component import component_of, plain_table, read_components

THEME = Path(__file__).parents[2] / "themes" / "nasjonal"
TAG = """\
purpose: Names a thing.
macro: tag
inside: ul
arguments: {name: The name.}
examples:
  - name: one
    arguments: {name: "1", is_new: true, is_old: false, more: null, list: [a, {b: c}]}
"""


def test_a_description_becomes_plain_values() -> None:
    found = component_of("tag", TAG, [])
    (example,) = found.examples
    assert (found.purpose, found.inside, found.arguments) == ("Names a thing.", "ul", {"name": "The name."})
    assert example.arguments == {"name": "1", "is_new": True, "is_old": False, "more": None, "list": ["a", {"b": "c"}]}


def test_a_component_says_how_it_is_called() -> None:
    found = component_of("tag", TAG, [])
    assert found.call == '{% from "components/tag/tag.html" import tag %}\n{{ tag(name) }}'


def test_every_folder_is_a_component() -> None:
    problems: list[Problem] = []
    found = [each.name for each in read_components(THEME, problems)]
    assert found == sorted(folder.name for folder in (THEME / "components").iterdir())
    assert problems == []


@pytest.mark.parametrize("text", ["- a\n", "a\n", ""])
def test_what_is_no_table_is_no_description(text: str) -> None:
    with pytest.raises(TypeError, match=r"tag\.yaml is no table"):
        plain_table(text, "tag.yaml", [])


def test_an_alias_in_a_description_is_reported() -> None:
    problems: list[Problem] = []
    component_of("tag", TAG.replace('{name: "1"', "&a {name: x"), problems)
    assert [each.place.file for each in problems] == ["tag.yaml"]
