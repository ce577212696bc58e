"""Every rule finds its bad examples at their places and nothing in the good ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kommunesite.model.message import MESSAGE_LANGUAGES
from kommunesite.model.language import Language
from kommunesite.reviewing.registry import TEXT_RULES
from kommunesite.reviewing.rule import Example, Finding, TextRule, remark_on
from kommunesite.reviewing.text import Text, text_of

MARK = re.compile("[⟦⟧]")
MATTER = "---\ntitle: Om kommunen\ndescription: Kort om kommunen.\nchanged: 2026-11-01\n---\n"


@dataclass(frozen=True, slots=True)
class Case:
    """One example of one rule."""

    rule: TextRule
    example: Example


CASES = [Case(rule, example) for rule in TEXT_RULES for example in rule.examples]
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule.fault.code)
each_rule = pytest.mark.parametrize("rule", TEXT_RULES, ids=lambda rule: rule.fault.code)


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


@each_rule
def test_a_rule_says_why(rule: TextRule) -> None:
    assert rule.title
    assert not rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert rule.examples


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
