"""What is said of a fault is true: its bad example has it, its good one has nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.reviewing.explanation import Sample, explain
from tests import village

SHOWN = [fault for fault in Fault if fault.code < "KS450" and explain(fault).bad]


def codes(sample: Sample, folder: Path, national: National) -> list[str]:
    files = village.files_of(village.SETTINGS) | dict(sample.files)
    village.write(folder / "vennesla", "".join(f"-- {name}\n{text}" for name, text in files.items()))
    return [each.fault.code for each in village.read(folder / "vennesla", national)[1]]


def test_most_faults_of_a_municipality_are_shown_by_examples() -> None:
    assert len(SHOWN) > 40


@pytest.mark.parametrize("fault", SHOWN, ids=lambda fault: fault.code)
def test_the_examples_of_a_fault_are_bad_and_good(fault: Fault, tmp_path: Path, national: National) -> None:
    explanation = explain(fault)
    for number, (bad, good) in enumerate(zip(explanation.bad, explanation.good, strict=True)):
        assert fault.code in codes(bad, tmp_path / f"bad{number}", national)
        assert codes(good, tmp_path / f"good{number}", national) == []


@pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.code)
def test_every_fault_is_explained_in_whole_sentences(fault: Fault) -> None:
    explanation = explain(fault)
    assert explanation.fault is fault
    assert explanation.title
    assert explanation.why.rstrip("`*)").endswith((".", "?", "!"))
