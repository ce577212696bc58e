"""What is found is said in plain words, with the criteria that are broken."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from kommunesite.checking.finding import Own, finding_of, read_criteria

TAGS = ("cat.color", "wcag2aa", "wcag143", "wcag1410", "EN-301-549")


def test_a_rule_that_we_know_is_told_in_our_words_and_with_its_criteria() -> None:
    found = finding_of("color-contrast", TAGS, "Elementer skal ha kontrast", ("1.9:1", "p", "<p>"))
    assert found.sentence == "Teksten har for liten kontrast mot bakgrunnen."
    assert [str(each) for each in found.criteria] == [
        "1.4.3 Kontrast (minimum), AA",
        "1.4.10 Dynamisk tilpasning (Reflow), AA",
    ]
    assert str(found) == "color-contrast: p 1.9:1"


def test_a_rule_that_we_do_not_know_is_told_in_the_words_of_axe() -> None:
    found = finding_of("new-rule", ("best-practice",), "Noe skal være annerledes", ("Rett det", "p", "<p>"))
    assert (found.sentence, found.hint, found.criteria) == ("Noe skal være annerledes.", "Rett det", ())


@pytest.mark.parametrize("own", Own, ids=lambda own: own.rule)
def test_what_is_looked_for_beyond_the_rules_of_axe_has_words(own: Own) -> None:
    found = own.found("her")
    assert found.sentence.endswith(".")
    assert found.hint.endswith(".")
    assert set(own.numbers) <= set(read_criteria())


def test_every_rule_is_told_once_and_in_whole_sentences() -> None:
    text = files("kommunesite.checking").joinpath("regler.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len({row["regel"] for row in rows}) == len(rows)
    assert not [row for row in rows if not row["feil"].endswith(".") or not row["rad"].endswith((".", ")"))]
