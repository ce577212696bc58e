from __future__ import annotations

from datetime import date

import pytest

from kommunesite.model.document import PageMatter, TextMatter
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem
from kommunesite.reading.frontmatter import Opened, take_apart


def opened(content: str) -> tuple[Opened[TextMatter] | None, list[tuple[str, Fault]]]:
    problems: list[Problem] = []
    found = take_apart(content.encode(), "f", TextMatter, problems)
    return found, [(str(each.place), each.fault) for each in problems]


@pytest.mark.parametrize(
    ("content", "text", "line"),
    [
        ("---\nchanged: 2026-11-21\n---\nTekst\n", "Tekst\n", 4),
        ("---  \n# merknad\nchanged: 2026-11-21\n\n---\t\n\n\nTekst", "\n\nTekst", 6),
        ("\ufeff---\r\nchanged: 2026-11-21\r\n---\r\nA\r\n---\r\nB", "A\n---\nB", 4),
        ("---\nchanged: 2026-11-21\n---", "", 4),
    ],
)
def test_the_text_knows_on_which_line_of_its_file_it_begins(content: str, text: str, line: int) -> None:
    found, faults = opened(content)
    assert not faults
    assert found is not None
    assert found.matter == TextMatter(date(2026, 11, 21))
    assert (found.manuscript.text, found.manuscript.first_line, found.manuscript.file) == (text, line, "f")


@pytest.mark.parametrize(
    ("content", "place", "fault"),
    [
        ("", "f:1:1", Fault.FRONT_MATTER),
        ("Tekst", "f:1:1", Fault.FRONT_MATTER),
        ("\n---\nchanged: 2026-11-21\n---\n", "f:1:1", Fault.FRONT_MATTER),
        ("----\n", "f:1:1", Fault.FRONT_MATTER),
        ("---\n---\nTekst", "f:1:1", Fault.FRONT_MATTER),
        ("---\n# bare en merknad\n---\nTekst", "f:1:1", Fault.FRONT_MATTER),
        ("---\nchanged: 2026-11-21\n\nTekst", "f:1:1", Fault.FRONT_MATTER_OPEN),
        ("---\n\nchanged: i dag\n---\n", "f:3:10", Fault.WRONG_VALUE),
        ("---\nchanged: 2026-11-21\ntitel: x\n---\n", "f:3:1", Fault.UNKNOWN_KEY),
        ("---\n\tchanged: 2026-11-21\n---\n", "f:2:1", Fault.TAB),
    ],
)
def test_faulty_front_matter_is_reported_with_true_lines(content: str, place: str, fault: Fault) -> None:
    found, faults = opened(content)
    assert faults == [(place, fault)]
    assert found is None or found.matter is None


def test_the_text_is_given_even_when_the_front_matter_has_faults() -> None:
    found, _ = opened("---\nchanged: x\n---\nTekst")
    assert found is not None
    assert found.manuscript.text == "Tekst"


def test_bytes_that_are_no_text_are_reported_once() -> None:
    problems: list[Problem] = []
    assert take_apart(b"\xff", "f", PageMatter, problems) is None
    assert [each.fault for each in problems] == [Fault.NOT_UTF8]
