from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from string import Formatter

from kommunesite.model.fault import Fault
from kommunesite.model.language import WHOLE, Language, Words
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import language_of, read_phrases
from kommunesite.reading.source import Sources
from tests.phrasing import every, names


def faults_of(folder: Path) -> list[tuple[str, Fault]]:
    problems: list[Problem] = []
    assert not read_phrases(Folder(folder, folder.name), [Language.NN], {}, problems)
    return [(str(each.place), each.fault) for each in problems]


def read_theme(folder: Path) -> dict[Language, Phrases]:
    problems: list[Problem] = []
    found = read_phrases(Folder(folder, "phrases"), WHOLE, {}, problems)
    assert not problems
    return {language_of(name): kept.record for name, kept in found.items()}


def test_the_theme_has_every_phrase_in_norwegian_and_in_english(sources: Sources) -> None:
    phrases = read_theme(sources.theme / "phrases")
    assert phrases[Language.NB].menu_services == Words("Tjenester")
    assert phrases[Language.NN].menu_services == Words("Tenester")
    assert phrases[Language.EN].menu_services == Words("Services")
    for language in (Language.NB, Language.NN, Language.EN):
        assert {words.lang for words in every(phrases[language])} == {""}


def test_a_sami_phrase_that_nobody_has_vouched_for_is_bokmal_and_says_so(sources: Sources) -> None:
    phrases = read_theme(sources.theme / "phrases")
    bokmal, sami = phrases[Language.NB], phrases[Language.SE]
    assert sami.home == Words("Ovdasiidu")
    assert sami.skip == Words("Hopp til innholdet", "nb")
    assert sami.channels[0] == Words("nett", "nb")
    for own, lent in zip(every(bokmal), every(sami), strict=True):
        assert lent == replace(own, lang="nb") or lent.lang == ""


def test_every_language_says_the_same_with_the_same_names_in_braces(sources: Sources) -> None:
    def named(phrases: Phrases) -> list[list[str]]:
        return [sorted(name for _, name, _, _ in Formatter().parse(words.text) if name) for words in every(phrases)]

    phrases = read_theme(sources.theme / "phrases")
    wanted = named(phrases[Language.NB])
    for language in (Language.NN, Language.SE):
        assert named(phrases[language]) == wanted
    # English says Municipality, whatever the municipality calls itself.
    assert [each for each in zip(named(phrases[Language.EN]), wanted, strict=True) if each[0] != each[1]] == [
        (["name"], ["form", "name"])
    ]


def test_every_sami_phrase_is_written_or_marked_for_one_who_knows_the_language(sources: Sources) -> None:
    text = (sources.theme / "phrases" / "se.yaml").read_text(encoding="utf-8")
    named = re.findall(r"^(?:# til gjennomgang: )?( *\w+):", text, re.MULTILINE)
    assert sorted(named) == sorted(names())


def test_a_borrower_is_read_anew_when_the_lender_has_changed(sources: Sources, tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    copytree(sources.theme / "phrases", folder)
    problems: list[Problem] = []
    before = read_phrases(Folder(folder, "phrases"), WHOLE, {}, problems)
    lender = folder / "nb.yaml"
    lender.write_text(
        lender.read_text(encoding="utf-8").replace("Hopp til innholdet", "Til innholdet"), encoding="utf-8"
    )
    after = read_phrases(Folder(folder, "phrases"), WHOLE, before, problems)
    assert after["phrases/se.yaml"].record.skip == Words("Til innholdet", "nb")
    assert after["phrases/en.yaml"] is before["phrases/en.yaml"]
    assert not problems


def test_a_borrower_whose_lender_cannot_be_read_is_left_out(sources: Sources, tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    copytree(sources.theme / "phrases", folder)
    (folder / "nb.yaml").unlink()
    problems: list[Problem] = []
    found = read_phrases(Folder(folder, "phrases"), WHOLE, {}, problems)
    assert [language_of(name) for name in found] == [Language.NN, Language.EN]
    assert [each.fault for each in problems] == [Fault.MISSING_FILE]


def test_a_phrase_that_does_not_exist_is_a_fault_in_a_borrower_too(sources: Sources, tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    copytree(sources.theme / "phrases", folder)
    (folder / "se.yaml").write_text("hjem: Ruoktu\n", encoding="utf-8")
    problems: list[Problem] = []
    assert "phrases/se.yaml" not in read_phrases(Folder(folder, "phrases"), WHOLE, {}, problems)
    assert [each.fault for each in problems] == [Fault.UNKNOWN_KEY]


def test_a_missing_or_extra_phrase_and_a_missing_file_are_faults(sources: Sources, tmp_path: Path) -> None:
    folder = tmp_path / "phrases"
    folder.mkdir()
    assert faults_of(folder) == [("phrases/nn.yaml", Fault.MISSING_FILE)]
    whole = (sources.theme / "phrases" / "nn.yaml").read_text(encoding="utf-8")
    (folder / "nn.yaml").write_text(whole.replace("\nskip:", "\nskipp:"), encoding="utf-8")
    assert [fault for _, fault in faults_of(folder)] == [Fault.UNKNOWN_KEY, Fault.MISSING_KEY]
    (folder / "nn.yaml").write_bytes(b"\xff")
    assert faults_of(folder) == [("phrases/nn.yaml:1:1", Fault.NOT_UTF8)]
