from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.problem import Problem
from kommunesite.tools.yaml import Node, Scalar, Table, read_tree
from kommunesite.tools.yaml_text import Texts, to_yaml

TEXT = st.text(max_size=20)
NAME = st.text(alphabet="abcno-0123456789", min_size=1, max_size=8)
TEXTS = st.recursive(TEXT, lambda each: st.dictionaries(NAME, each, max_size=3), max_leaves=6)


def as_written(node: Node | None) -> object:
    assert isinstance(node, Scalar | Table)
    if isinstance(node, Scalar):
        return node.text
    return {entry.key.text: as_written(entry.value) for entry in node.entries}


@given(st.dictionaries(NAME, TEXTS, max_size=3))
def test_texts_are_read_as_they_were_written(texts: Texts) -> None:
    problems: list[Problem] = []
    assert as_written(read_tree(to_yaml(texts), "a.yaml", problems)) == texts
    assert not problems


def test_lines_stand_under_each_other_and_keys_in_their_order() -> None:
    assert to_yaml({"b": {"no": "1. Én\n2. To"}, "a": "Kort: ja"}) == (
        'b:\n  "no": |-\n    1. Én\n    2. To\na: |-\n  Kort: ja\n'
    ).replace('"no"', "'no'")
