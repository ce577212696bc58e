from __future__ import annotations

from pathlib import Path

from kommunesite.building.material import read_material
from kommunesite.model.fault import Fault
from kommunesite.reading.source import Sources
from kommunesite.rendering.form import Plate
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


def test_forms_are_in_stock_only_for_the_same_material_and_the_same_sites_beside(
    tmp_path: Path, sources: Sources
) -> None:
    """The page of the switch tells which sites lie beside, so forms must not be taken over from another choice."""
    little, cache = found_nation(tmp_path, sources.theme), tmp_path / "cache"
    first, _ = read_material(little, "stock", ("oslo",), cache)
    assert first is not None
    first.presses.stock.plates["a"] = Plate((b"",), (0, 0))
    first.presses.stock.keep()
    for key, beside, is_known in (("stock", ("oslo",), True), ("stock", (), False), ("other", ("oslo",), False)):
        read_material.cache_clear()
        again, _ = read_material(little, key, beside, cache)
        assert again is not None
        assert ("a" in again.presses.stock.plates) is is_known
