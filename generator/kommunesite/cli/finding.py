"""What a check says to people: each finding with its line and the place marked, and what they come to together."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from kommunesite.model.fault import Severity
from kommunesite.model.message import phrase
from kommunesite.reviewing.telling.excerpt import excerpt_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.language import Language
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict

WIDTH = 80
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def finding_text(verdict: Verdict, remark: Remark, language: Language) -> str:
    """Tell of one finding: what is wrong, where, the line with the place marked, and how to mend it."""
    return "\n".join(_lines(verdict, remark, language)) + "\n"


def _lines(verdict: Verdict, remark: Remark, language: Language) -> Iterator[str]:
    problem = remark.problem
    severity = problem.fault.severity
    colour = _COLOURS[severity]
    head = f"{phrase(severity, language)} {problem.fault.code}"
    first, *rest = wrapped(f"{head}: {plain(problem.sentence_in(language))}")
    yield click.style(head, fg=colour, bold=True) + click.style(first.removeprefix(head), bold=True)
    yield from (click.style(line, bold=True) for line in rest)
    number = str(problem.place.line) if problem.place.line else ""
    margin = " " * len(number)
    yield f"{margin}--> {plain(str(problem.place))}"
    excerpt = excerpt_of(verdict, remark, WIDTH - len(margin) - 3)
    if excerpt:
        yield f"{margin} |"
        yield f"{number} | {excerpt.text}".rstrip()
        yield f"{margin} | {' ' * excerpt.start}{click.style('^' * excerpt.length, fg=colour, bold=True)}"
    yield from wrapped(plain(problem.hint_in(language)), f"{margin} = ")


def wrapped(text: str, indent: str = "") -> list[str]:
    """Break a text into lines that fit on the screen, the first after an indent and the others below its words."""
    if len(indent) + len(text) <= WIDTH:
        return [indent + text]
    below = " " * len(indent)
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=below, break_on_hyphens=False)


def summary_text(verdict: Verdict, language: Language) -> str:
    """Tell what everything comes to."""
    return "".join(f"{line}\n" for line in _summary(verdict, language))


def _summary(verdict: Verdict, language: Language) -> Iterator[str]:
    folders = _count(len(verdict.judged), "folder", language)
    counts = {severity: verdict.count(severity) for severity in Severity}
    if any(counts.values()):
        said = ", ".join(_count(number, severity, language) for severity, number in counts.items())
        yield phrase("found", language, counts=said, folders=folders)
    else:
        yield phrase("nothing", language, folders=folders)
    if verdict.fixable:
        yield phrase("fixable", language, count=verdict.fixable)
    if accepted := sum(each.baseline.count for each in verdict.judged):
        yield phrase("known", language, count=len(verdict.known), accepted=accepted)
    if verdict.mended:
        yield phrase("mended", language, count=verdict.mended)


def _count(number: int, name: str, language: Language) -> str:
    return f"{number} {phrase(name if number == 1 else f'{name}s', language)}"
