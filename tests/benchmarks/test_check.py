"""The check is measured, and held against targets that can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.check import COLD_MOST, COUNTRY, KNOWN_MOST, ONE_MOST, Check, check_table, check_targets, measure_check


@pytest.mark.long
def test_a_check_is_measured_cold_known_and_beside_reading(tmp_path: Path) -> None:
    check = measure_check(tmp_path / "bench", 1, 1)
    texts = list((tmp_path / "bench" / "content").rglob("*.md"))
    assert len([path for path in texts if "varsler" not in path.parts]) == 20
    assert check.cold > check.known
    assert check.known > 0
    table = check_table(check)
    assert "| 1 municipalities with 20 texts each, cold |" in table
    assert table.count("\n| ") == 4


def test_a_check_is_held_up_to_its_targets_and_not_beyond() -> None:
    held = check_targets(Check(COUNTRY, COLD_MOST, KNOWN_MOST, 1, 1, ONE_MOST))
    assert all(each.held for each in held)
    broken = list(check_targets(Check(COUNTRY, COLD_MOST + 1, KNOWN_MOST + 1, 1, 1, ONE_MOST + 0.1)))
    assert len(broken) == 3
    assert not any(each.held for each in broken)


def test_only_the_whole_country_is_held_to_what_is_promised_of_it() -> None:
    assert len(list(check_targets(Check(20, 1, 1, 1, 1, 1)))) == 1
