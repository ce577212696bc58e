"""Findings: what a check of the catalogue has found, by the path that leads there and then by its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem, problem
from kommunesite.tools.yaml import place_below, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

Path = tuple[str | int, ...]
"""The keys, and the numbers in lists, that lead to a value of the catalogue."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the value to which a path leads; the details fill the holes in its words."""

    fault: Fault
    path: Path
    details: tuple[tuple[str, object], ...] = ()


def finding(fault: Fault, path: Path, **details: object) -> Finding:
    """Make a finding."""
    return Finding(fault, path, tuple(details.items()))


def placed(findings: Iterable[Finding], text: str, file: str) -> tuple[Problem, ...]:
    """Tell where in a file the findings are; the file is read for it, once, only when there are any."""
    every = tuple(findings)
    if not every:
        return ()
    tree = read_tree(text, file, [])
    return tuple(problem(each.fault, place_below(tree, file, each.path), **dict(each.details)) for each in every)
