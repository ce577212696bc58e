from __future__ import annotations

from pathlib import Path

from kommunesite.building.material import read_material
from kommunesite.building.plan import plan
from kommunesite.building.rehearsal import by_standard, rehearse
from kommunesite.model.language import Language
from kommunesite.reading.local import default_language, without_folder
from kommunesite.reading.register import read_register
from kommunesite.reading.source import Sources
from kommunesite.site.join import assemble
from tests import village
from tests.nation import found_nation


def test_what_the_country_says_is_made_before_anybody_needs_it(tmp_path: Path, sources: Sources) -> None:
    """All that is made for another municipality afterwards is the lines of its open data, one for each service."""
    material, problems = read_material(found_nation(tmp_path, sources.theme), "rehearsal", (), tmp_path / "cache")
    assert material is not None, problems
    rehearse(material, ("oslo", "sogndal", "eksempelvik"), village.TODAY)
    assert set(material.presses.presses) == {(Language.NB, Language.NB), (Language.NN, Language.NN)}
    made = {key: set(press.voice.memory) for key, press in material.presses.presses.items()}
    others = {default_language(each): each for each in reversed(read_register())}
    for language, municipality in others.items():
        site = assemble(without_folder(municipality, material.national.catalogue), material.national, village.TODAY)
        for artifact in plan(site, material.presses, ""):
            artifact.make()
        voice = material.presses.presses[language, language].voice
        assert len(set(voice.memory) - made[language, language]) == len(material.national.catalogue.services)


def test_sites_of_one_written_standard_follow_each_other() -> None:
    assert by_standard(("bergen", "norge", "oslo", "sogndal", "voss")) == ["bergen", "oslo", "norge", "sogndal", "voss"]


def test_only_what_the_sites_speak_is_made(tmp_path: Path, sources: Sources) -> None:
    material, problems = read_material(found_nation(tmp_path, sources.theme), "in one", (), tmp_path / "cache")
    assert material is not None, problems
    rehearse(material, ("sogndal",), village.TODAY)
    assert set(material.presses.presses) == {(Language.NN, Language.NN)}
