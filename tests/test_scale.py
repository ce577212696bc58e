"""The calculation in docs/scale.md follows from the numbers that are measured."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEXT = (Path(__file__).parent.parent / "docs" / "scale.md").read_text(encoding="utf-8")
MEASURED = {name: float(value) for name, value in re.findall(r"^\| `(\w+)` \| .+ \| ([\d.]+) \|$", TEXT, re.MULTILINE)}
ROWS = re.findall(r"^\| (.+) \| `(n × .+)` \| ([\d.]+) \| ([\d.]+) \|$", TEXT, re.MULTILINE)


def calculated(formula: str, municipalities: int) -> float:
    """Multiply and divide from left to right."""
    first, *rest = formula.split(" ")
    assert first == "n"
    known = {**MEASURED, "n": float(municipalities)}
    result = known[first]
    for sign, name in zip(rest[::2], rest[1::2], strict=True):
        factor = known.get(name) or float(name)
        result = result * factor if sign == "×" else result / factor
    return result


def test_there_is_something_to_calculate() -> None:
    assert len(MEASURED) > 10
    assert len(ROWS) > 10
    assert {name for _, formula, *_ in ROWS for name in re.findall(r"[a-z]{2,}", formula)} == set(MEASURED)


@pytest.mark.parametrize(("what", "formula", "norway", "europe"), ROWS)
def test_the_calculation_follows_from_what_is_measured(what: str, formula: str, norway: str, europe: str) -> None:
    assert float(norway) == pytest.approx(calculated(formula, 357), rel=0.01), what
    assert float(europe) == pytest.approx(calculated(formula, 100_000), rel=0.01), what
