from __future__ import annotations

from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import language_of, read_phrases
from kommunesite.reading.source import Sources


def faults_of(folder: Path) -> list[tuple[str, Fault]]:
    problems: list[Problem] = []
    assert not read_phrases(Folder(folder, folder.name), [Language.NN], {}, problems)
    return [(str(each.place), each.fault) for each in problems]


def test_the_theme_has_every_phrase_in_both_written_standards(sources: Sources) -> None:
    problems: list[Problem] = []
    folder = Folder(sources.theme / "phrases", "phrases")
    found = read_phrases(folder, [Language.NB, Language.NN], {}, problems)
    phrases = {language_of(name): kept.record for name, kept in found.items()}
    assert not problems
    assert phrases[Language.NB].menu_services == "Tjenester"
    assert phrases[Language.NN].menu_services == "Tenester"


def test_a_missing_or_extra_phrase_and_a_missing_file_are_faults(sources: Sources, tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    folder.mkdir()
    assert faults_of(folder) == [("phrases/nn.yaml", Fault.MISSING_FILE)]
    whole = (sources.theme / "phrases" / "nn.yaml").read_text(encoding="utf-8")
    (folder / "nn.yaml").write_text(whole.replace("\nskip:", "\nskipp:"), encoding="utf-8")
    assert [fault for _, fault in faults_of(folder)] == [Fault.UNKNOWN_KEY, Fault.MISSING_KEY]
    (folder / "nn.yaml").write_bytes(b"\xff")
    assert faults_of(folder) == [("phrases/nn.yaml:1:1", Fault.NOT_UTF8)]
