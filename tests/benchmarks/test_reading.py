"""The reading of the national material is measured, and held against targets that can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cost import FailedError
from benchmarks.reading import COLD_MOST, KNOWN_MOST, Reading, measure_reading, reading_table, reading_targets
from kommunesite.reading.source import Sources
from tests.nation import found_nation

pytestmark = pytest.mark.long


def test_reading_is_measured_cold_known_and_beside_plain_yaml(tmp_path: Path, sources: Sources) -> None:
    found_nation(tmp_path, sources.theme)
    reading = measure_reading(tmp_path, tmp_path / "bench", 3)
    assert (reading.services, reading.texts) == (1, 16)
    assert reading.cold > reading.plain
    table = reading_table(reading)
    assert "1 services, 16 texts" in table
    assert table.count("\n| ") == 3


def test_material_with_faults_is_not_measured(tmp_path: Path, sources: Sources) -> None:
    nation = found_nation(tmp_path, sources.theme)
    (nation.national / "tjenester" / "sfo.nn.md").unlink()
    with pytest.raises(FailedError, match=r"sfo\.nn\.md"):
        measure_reading(tmp_path, tmp_path / "bench", 1)


def test_a_reading_is_held_up_to_its_targets_and_not_beyond() -> None:
    held = reading_targets(Reading(146, 338, COLD_MOST, KNOWN_MOST, 0.1))
    assert all(each.held for each in held)
    broken = reading_targets(Reading(146, 338, COLD_MOST + 0.01, KNOWN_MOST + 0.01, 0.1))
    assert not any(each.held for each in broken)
