from __future__ import annotations

from pathlib import Path

from kommunesite.building.material import read_material
from kommunesite.model.fault import Fault
from kommunesite.reading.source import Sources
from tests.nation import found_nation


def test_material_is_read_once_for_each_state_of_its_files(tmp_path: Path, sources: Sources) -> None:
    little = found_nation(tmp_path, sources.theme)
    first, problems = read_material(little, "one", (), tmp_path / "cache")
    assert first is not None, problems
    assert read_material(little, "one", (), tmp_path / "cache")[0] is first
    assert read_material(little, "two", (), tmp_path / "cache")[0] is not first


def test_material_with_faults_is_none_at_all(tmp_path: Path, sources: Sources) -> None:
    little = found_nation(tmp_path, sources.theme)
    (little.national / "tjenester" / "sfo.nn.md").unlink()
    material, problems = read_material(little, "faulty", (), tmp_path / "cache")
    assert material is None
    assert [each.fault for each in problems] == [Fault.MISSING_TEXT]
