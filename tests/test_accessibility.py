"""What is said about accessibility covers all of WCAG 2.2, A and AA, and names tests that exist."""

from __future__ import annotations

import re
from pathlib import Path

from kommunesite.checking.finding import read_criteria

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(?P<number>[\d.]+)` (?P<name>[^|]+) \| (?P<level>[^|]+) \|(?P<rest>.*)\|$", re.MULTILINE)
TEST = re.compile(r"`(test_[a-z0-9_]+)`")
DEFINED = re.compile(r"^def (test_[a-z0-9_]+)\(", re.MULTILINE)


def test_every_criterion_is_described_in_its_order_with_name_level_and_law() -> None:
    described = [(row["number"], row["name"], row["level"]) for row in ROW.finditer(TEXT)]
    criteria = read_criteria().values()
    assert described == [(each.number, each.name, each.level + ", law" * each.is_demanded) for each in criteria]


def test_the_criteria_are_those_of_the_newest_version_and_of_the_law() -> None:
    criteria = read_criteria().values()
    assert len(criteria) == 55
    assert sum(each.is_demanded for each in criteria) == 47  # the 48th is 4.1.1, which version 2.2 has taken out
    assert [each.number for each in criteria if each.version == "2.2"] == [
        *("2.4.11", "2.5.7", "2.5.8"),
        *("3.2.6", "3.3.7", "3.3.8"),
    ]


def test_every_criterion_says_how_what_tests_it_and_what_is_left() -> None:
    for row in ROW.finditer(TEXT):
        how, tests, left = (cell.strip() for cell in row["rest"].split("|"))
        assert len(how) > 10, row["number"]
        assert TEST.findall(tests), row["number"]
        assert left, row["number"]


def test_every_test_that_is_named_exists() -> None:
    files = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py")))
    defined = {name for text in files for name in DEFINED.findall(text)}
    assert set(TEST.findall(TEXT)) - defined == set()
