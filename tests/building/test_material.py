from __future__ import annotations

from pathlib import Path

from kommunesite.building.material import Material, read_material
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.reading.source import Sources
from kommunesite.rendering.theme import read_theme
from tests.nation import found_nation

NB, NN = Language.NB, Language.NN


def test_sites_that_speak_with_one_voice_share_a_press(national: National, sources: Sources) -> None:
    material = Material(national, read_theme(sources.theme))
    press = material.press(NB, (NB, NN))
    assert material.press(NB, (NB, NN)) is press
    assert (press.voice.language, press.voice.languages) == (NB, (NB, NN))
    others = [material.press(NN, (NB, NN)), material.press(NB, (NN, NB)), material.press(NB, (NB,))]
    assert len({id(each) for each in (press, *others)}) == 4


def test_material_is_read_once_for_each_state_of_its_files(tmp_path: Path, sources: Sources) -> None:
    little = found_nation(tmp_path, sources.theme)
    first, problems = read_material(little, "one", ())
    assert first is not None, problems
    assert read_material(little, "one", ())[0] is first
    assert read_material(little, "two", ())[0] is not first


def test_material_with_faults_is_none_at_all(tmp_path: Path, sources: Sources) -> None:
    little = found_nation(tmp_path, sources.theme)
    (little.national / "tjenester" / "sfo.nn.md").unlink()
    material, problems = read_material(little, "faulty", ())
    assert material is None
    assert [each.fault for each in problems] == [Fault.MISSING_TEXT]
