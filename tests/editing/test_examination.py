"""What is missing is told, with what to type; only what is needed counts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kommunesite.editing.examination import Finding, Surroundings, examine

PROGRAMS = dict.fromkeys(("git", "chromium", "chromedriver", "node"), "/usr/bin/x")


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    (tmp_path / "content" / "vennesla").mkdir(parents=True)
    return Surroundings((3, 11, 7), tmp_path, tmp_path / "content", Path(".cache"), PROGRAMS, "utf-8", "nano")


def ill(around: Surroundings) -> list[Finding]:
    return [each for each in examine(around) if not each.is_well]


def test_where_everything_is_in_place_nothing_is_missing(around: Surroundings) -> None:
    assert ill(around) == []


def test_what_is_missing_is_named_with_a_cure(around: Surroundings) -> None:
    (around.folder / "fil").write_text("", encoding="utf-8")
    lacking = [
        (replace(around, python=(3, 10, 1)), "Python"),
        (replace(around, content=around.folder / "borte"), "kommuner"),
        (replace(around, cache=Path("fil")), "mellomlager"),
        (replace(around, encoding="latin-1"), "tegnsett"),
    ]
    for changed, what in lacking:
        (found,) = ill(changed)
        assert found.what == what
        assert found.is_needed
        assert found.cure


def test_what_only_some_commands_need_is_told_but_not_needed(around: Surroundings) -> None:
    found = ill(replace(around, programs={}, editor=""))
    assert [each.what for each in found] == ["git", "chromium", "chromedriver", "node", "redigeringsprogram"]
    assert not any(each.is_needed for each in found)


def test_a_version_that_is_not_the_pinned_one_is_told(around: Surroundings) -> None:
    (around.folder / "requirements.txt").write_text("click==0.0.1\n", encoding="utf-8")
    (found,) = ill(around)
    assert (found.what, found.is_needed) == ("click", True)
    assert "skulle være 0.0.1" in found.state
    assert "requirements.txt" in found.cure
