"""Every rule finds its bad examples at their places and nothing in the good ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.message import MESSAGE_LANGUAGES
from kommunesite.model.national import National
from kommunesite.model.problem import Place
from kommunesite.reading.document import Shelf
from kommunesite.reading.file import Folder
from kommunesite.reviewing.household import Household
from kommunesite.reviewing.reader import texts_in
from kommunesite.reviewing.registry import HOUSEHOLD_RULES, RULES, TEXT_RULES
from kommunesite.reviewing.rule import Example, Finding, HouseholdRule, Rule, TextRule, remark_on
from kommunesite.reviewing.text import Text, text_of
from tests import village

MARK = re.compile("[⟦⟧]")
MATTER = "---\ntitle: Om kommunen\ndescription: Kort om kommunen.\nchanged: 2026-11-01\n---\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule."""

    rule: TextRule
    example: Example


CASES = [Case(rule, example) for rule in TEXT_RULES for example in rule.examples]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule.fault.code)


def read(source: str, example: Example) -> Text:
    suffix = "" if example.language is Language.NB else f".{example.language}"
    return text_of(f"content/vennesla/{example.part}/eksempel{suffix}.md", whole(source), example.language)


def whole(source: str) -> str:
    """Put front matter on top of an example that has none."""
    return source if source.startswith("---") else MATTER + source


def marked(source: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks out of an example, and give where they were."""
    text = whole(source)
    at = [mark.start() - number for number, mark in enumerate(MARK.finditer(text))]
    return MARK.sub("", text), list(zip(at[::2], at[1::2], strict=True))


def mended(text: Text, findings: list[Finding]) -> str:
    source = text.source
    for edit in sorted((edit for each in findings for edit in each.edits), key=lambda each: -each.start):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


@each_case
def test_a_bad_example_is_found_at_its_places(case: Case) -> None:
    source, places = marked(case.example.bad)
    findings = list(case.rule.find(read(source, case.example)))
    assert [(each.start, each.end) for each in findings] == places
    assert places


@each_case
def test_a_good_example_is_silent(case: Case) -> None:
    assert list(case.rule.find(read(case.example.good, case.example))) == []


@each_case
def test_what_is_found_is_said_in_every_language_of_the_messages(case: Case) -> None:
    text = read(marked(case.example.bad)[0], case.example)
    for found in case.rule.find(text):
        problem = remark_on(case.rule, text, found).problem
        for language in MESSAGE_LANGUAGES:
            assert problem.sentence_in(language).endswith(".")
            assert problem.hint_in(language).endswith((".", "!"))


@each_case
def test_what_is_mended_is_found_no_more(case: Case) -> None:
    text = read(marked(case.example.bad)[0], case.example)
    findings = list(case.rule.find(text))
    if any(each.edits for each in findings):
        left = list(case.rule.find(read(mended(text, findings), case.example)))
        assert len(left) == sum(not each.edits for each in findings)


def read_household(archive: str, folder: Path, national: National) -> tuple[Household, list[Place]]:
    """Lay an archive over a municipality without faults; give it, and where the marks in the archive were."""
    files = village.files_of(village.SETTINGS) | village.files_of(archive)
    places = []
    for name, text in files.items():
        for opened in re.finditer("⟦", text):
            before = MARK.sub("", text[: opened.start()])
            places.append(Place(f"content/vennesla/{name}", before.count("\n") + 1, len(before.split("\n")[-1]) + 1))
    village.write(folder / "vennesla", "".join(f"-- {name}\n{MARK.sub('', text)}" for name, text in files.items()))
    local, problems = village.read(folder / "vennesla", national)
    assert local is not None, village.told(problems)
    assert not [each for each in problems if not each.fault.is_warning], village.told(problems)
    home = Folder(folder / "vennesla", "content/vennesla")
    shelf = Shelf(local.settings.languages[0], local.settings.languages)
    return Household(home, local, tuple(texts_in(home, shelf, is_national=False)), national, village.TODAY), places


each_household_rule = pytest.mark.parametrize("rule", HOUSEHOLD_RULES, ids=lambda rule: rule.fault.code)


@each_household_rule
def test_a_bad_household_is_found_at_its_places(rule: HouseholdRule, tmp_path: Path, national: National) -> None:
    household, places = read_household(rule.bad, tmp_path, national)
    found = list(rule.find(household))
    assert found
    assert {each.problem.fault for each in found} == {rule.fault}
    assert [each.problem.place for each in found if each.problem.place.line] == places
    marked_words = re.findall("⟦([^⟧]*)⟧", rule.bad)
    assert [each.length for each in found if each.problem.place.line] == [len(words) for words in marked_words]
    for each in found:
        for language in MESSAGE_LANGUAGES:
            assert each.problem.sentence_in(language).endswith(".")
            assert each.problem.hint_in(language).endswith((".", "?"))


@each_household_rule
def test_a_good_household_is_silent(rule: HouseholdRule, tmp_path: Path, national: National) -> None:
    household, places = read_household(rule.good, tmp_path, national)
    assert list(rule.find(household)) == []
    assert not places


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.fault.code)
def test_a_rule_says_why(rule: Rule) -> None:
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.why.endswith((".", "?"))


def test_the_registry_names_every_rule_once_in_the_order_of_the_codes() -> None:
    for rules in (TEXT_RULES, HOUSEHOLD_RULES):
        codes = [rule.fault.code for rule in rules]
        assert codes == sorted(set(codes))
    ruled = {rule.fault for rule in RULES}
    assert ruled == {fault for fault in Fault if is_of_rule(fault)}


def is_of_rule(fault: Fault) -> bool:
    return "KS450" <= fault.code < "KS500" or fault.code >= "KS600"


PIECES = st.sampled_from([piece for case in CASES for piece in re.findall(r"\S+|\s+", marked(case.example.bad)[0])])
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map("".join)


@given(TEXTS, st.sampled_from(Language))
def test_no_rule_stumbles_over_any_text(source: str, language: Language) -> None:
    text = text_of("content/vennesla/sider/om.md", source, language)
    assert len(text.plain) == len(source)
    for rule in TEXT_RULES:
        for found in rule.find(text):
            assert 0 <= found.start <= found.end <= len(source)
            assert all(0 <= edit.start <= edit.end <= len(source) for edit in found.edits)
