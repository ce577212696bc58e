"""What rules find, and what they leave alone, as lines that anyone can add.

A line of `tests/cases/rules/<code>.txt` is a text, with a backslash and `n` for a new line. It is found where `⟦` and
`⟧` stand around it, and silent without them. Before it may stand a language (`nn`) and a folder (`[aktuelt]`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.reviewing.registry import TEXT_RULES
from kommunesite.reviewing.text import text_of

FOLDER = Path(__file__).parents[1] / "cases" / "rules"
LINE = re.compile(r"(?:(nn|en|se) )?(?:\[(aktuelt|tjenester|varsler)\] )?(.*)")
MARK = re.compile("[⟦⟧]")
RULES = {rule.fault.code: rule for rule in TEXT_RULES}


@dataclass(frozen=True, slots=True)
class Case:
    """A line of a file of cases."""

    code: str
    line: str


CASES = [
    Case(path.stem, line)
    for path in sorted(FOLDER.glob("*.txt"))
    for line in path.read_text(encoding="utf-8").split("\n")
    if line
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code} {case.line}")
def test_a_rule_finds_what_is_marked_and_nothing_else(case: Case) -> None:
    (language, part, words) = LINE.findall(case.line)[0]
    marked = words.replace(r"\n", "\n")
    text = text_of(f"content/vika/{part or 'sider'}/a.md", MARK.sub("", marked), Language(language or "nb"))
    at = [mark.start() - number for number, mark in enumerate(MARK.finditer(marked))]
    found = [(each.start, each.end) for each in RULES[case.code].find(text)]
    assert [text.source[start:end] for start, end in found] == [
        text.source[start:end] for start, end in zip(at[::2], at[1::2], strict=True)
    ]
    assert found == list(zip(at[::2], at[1::2], strict=True))


def test_every_rule_of_accessibility_and_language_has_cases() -> None:
    assert {case.code for case in CASES} == {code for code in RULES if "KS600" < code < "KS800"}


@pytest.mark.parametrize(
    ("code", "words", "language"),
    [
        ("KS701", f"{'saksbehandlingsrutine ' * 60}.", Language.NB),
        ("KS704", "Vi kan ikke hjelpe.", Language.NN),
        ("KS712", "Ring XX.", Language.NB),
        ("KS707", "Søk innen 15. mars.", Language.NB),
        ("KS708", "Ring oss i morgen.", Language.NB),
    ],
)
def test_national_texts_are_left_to_stricter_checks_or_mean_every_year(
    code: str, words: str, language: Language
) -> None:
    local = text_of("content/vika/sider/a.md", words, language)
    national = text_of("content/nasjonalt/sider/a.md", words, language, is_national=True)
    assert list(RULES[code].find(local))
    assert not list(RULES[code].find(national))
