"""Every template is whole in both written standards, and is not published until somebody has rewritten it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from kommunesite.cli.new import KINDS
from kommunesite.editing.template import fill, read_templates
from kommunesite.model.document import AlertMatter, NewsMatter, PageMatter, TextMatter
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.frontmatter import take_apart
from kommunesite.reading.outline import heading_names
from kommunesite.reading.placeholder import placeholders_in
from kommunesite.reading.untouched import TEMPLATE_LINES, template_problems
from kommunesite.tools.markdown import to_prose
from kommunesite.tools.passage import to_passages

TODAY = datetime.date(2026, 11, 22)
MATTERS: dict[str, type[Any]] = {
    "aktuelt": NewsMatter,
    "sider": PageMatter,
    "varsler": AlertMatter,
    "tjenester": TextMatter,
}

each_kind = pytest.mark.parametrize("kind", KINDS)
each_standard = pytest.mark.parametrize("language", STANDARDS)


def test_there_is_a_template_for_each_kind_that_the_command_makes_and_no_other() -> None:
    assert tuple(read_templates()) == KINDS
    assert all(tuple(each.texts) == STANDARDS for each in read_templates().values())


@each_kind
@each_standard
def test_a_template_is_a_sound_text_under_any_title(kind: str, language: Language, national: National) -> None:
    template = read_templates()[kind]
    for title in ("Ny bru", 'Sitat: "slik" # og slik', "0301", "no", "{title}", "- punkt", "[klamme]"):
        text = template.text(title, language, TODAY)
        problems: list[Problem] = []
        opened = take_apart(text.encode(), "a.md", MATTERS[template.folder], problems)
        assert opened is not None
        if template.folder == "tjenester":
            names = heading_names(national.catalogue.headings, language)
            assert to_passages(opened.manuscript, names, problems)
        else:
            assert getattr(opened.matter, "title", None) == title
            assert to_prose(opened.manuscript, problems).html
        assert not problems


@each_kind
@each_standard
def test_a_template_says_that_it_is_one_and_marks_what_is_to_be_written(kind: str, language: Language) -> None:
    text = read_templates()[kind].text("Tittel", language, TODAY)
    assert text.count(TEMPLATE_LINES[language]) == 1
    (found,) = template_problems(text.encode(), "a.md")
    assert text.splitlines()[found.place.line - 1] == TEMPLATE_LINES[language]
    # Whoever deletes that line only, is told of every bracket that is left.
    assert list(placeholders_in(text, "a.md"))


def test_the_days_of_a_template_are_counted_from_today() -> None:
    assert "valid_from: 2026-11-22 " in read_templates()["varsel"].text("A", Language.NB, TODAY)
    assert "valid_to: 2026-11-29 " in read_templates()["varsel"].text("A", Language.NB, TODAY)
    assert "expires: 2026-12-06 " in read_templates()["arrangement"].text("A", Language.NB, TODAY)


def test_a_text_in_another_language_begins_with_the_words_of_bokmal() -> None:
    text = read_templates()["nyhet"].text("Ođas", Language.SE, TODAY)
    assert TEMPLATE_LINES[Language.NB] in text


def test_a_hole_without_words_is_a_fault_of_the_program() -> None:
    assert fill("{a} ${{ b.c }} {a}", a="x") == "x ${{ b.c }} x"
    with pytest.raises(KeyError):
        fill("{b}", a="x")
