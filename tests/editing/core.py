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

TAG = "tag:yaml.org,2002:"


class CoreLoader(yaml.SafeLoader):
    """The library's loader, with the resolvers of the core schema in the place of those of YAML 1.1."""


CoreLoader.yaml_implicit_resolvers = {}
CoreLoader.add_implicit_resolver(f"{TAG}bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), None)
CoreLoader.add_implicit_resolver(f"{TAG}null", re.compile(r"(?:~|null|Null|NULL|)$"), None)
CoreLoader.add_implicit_resolver(f"{TAG}int", re.compile(r"[-+]?[0-9]+$"), None)
CoreLoader.add_implicit_resolver(
    f"{TAG}float", re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"), None
)
# In YAML 1.2 a leading nought does not make a number octal.
CoreLoader.add_constructor(f"{TAG}int", lambda _, node: int(node.value))


def read_core(text: str) -> Any:
    """Read a text as an editor's program does; keys are always texts there."""
    return with_text_keys(yaml.load(text, CoreLoader))  # the loader is a safe one


def with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): with_text_keys(each) for key, each in value.items()}
    return [with_text_keys(each) for each in value] if isinstance(value, list) else value


def matter_of(path: Path, record: type[Any]) -> str:
    """Give the front matter of a text that can be read."""
    problems: list[Problem] = []
    assert take_apart(path.read_bytes(), path.name, record, problems), problems
    return path.read_text(encoding="utf-8").split("---\n")[1]


def said(validator: Draft202012Validator, text: str) -> list[str]:
    """List what a schema has against a text: where, and what."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(read_core(text))]
