"""YAML as editors' programs read it: the core schema of YAML 1.2, where 0301 is a number and a date is a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from kommunesite.reading.frontmatter import take_apart

if TYPE_CHECKING:
    from pathlib import Path

    from jsonschema import Draft202012Validator

    from kommunesite.model.problem import Problem

WORDS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
NOTHING = ("", "~", "null", "Null", "NULL")
WHOLE = re.compile(r"[-+]?[0-9]+")
BROKEN = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def read_core(text: str) -> Any:
    """Read a text as an editor's program does; keys are always texts there."""
    return value_of(yaml.compose(text, yaml.CBaseLoader))


def value_of(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(each) for each in node.value]
    return plain(node.value) if isinstance(node, yaml.ScalarNode) and not node.style else getattr(node, "value", None)


def plain(text: str) -> str | float | None:
    """Tell what a text without quotation marks means."""
    if text in WORDS or text in NOTHING:
        return WORDS.get(text)
    if WHOLE.fullmatch(text):
        return int(text)
    return float(text) if BROKEN.fullmatch(text) else text


def matter_of(path: Path, record: type[Any]) -> str:
    """Give the front matter of a text that can be read."""
    problems: list[Problem] = []
    assert take_apart(path.read_bytes(), path.name, record, problems), problems
    return path.read_text(encoding="utf-8").split("---\n")[1]


def said(validator: Draft202012Validator, text: str) -> list[str]:
    """List what a schema has against a text: where, and what."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(read_core(text))]
