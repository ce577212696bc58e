"""JUnit's XML, which most servers that run tests can show: a suite for each folder, a case for each finding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from kommunesite.model.fault import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.language import Language
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Judged, Verdict

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit_text(verdict: Verdict, language: Language) -> str:
    """Write the suites: an error is a failure, what a baseline knows is skipped, the rest is said and passes."""
    suites = "".join(line for each in verdict.judged for line in _suite(each, language))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kommunesite check">\n{suites}</testsuites>\n'


def _suite(judged: Judged, language: Language) -> Iterator[str]:
    cases = [*(_case(each, language, is_known=False) for each in judged.new)]
    cases += [_case(each, language, is_known=True) for each in judged.known]
    if not cases:
        cases = [f"    <testcase classname={_quoted(judged.slug)} name={_quoted(judged.slug)}/>\n"]
    failures = sum(each.problem.fault.severity is Severity.ERROR for each in judged.new)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="{len(judged.known)}"'
    yield f"  <testsuite name={_quoted(judged.slug)} {counts}>\n"
    yield from cases
    yield "  </testsuite>\n"


def _case(remark: Remark, language: Language, *, is_known: bool) -> str:
    problem = remark.problem
    sentence, hint = problem.sentence_in(language), problem.hint_in(language)
    name = _quoted(f"{problem.fault.code} {problem.place}")
    if is_known:
        inner = f"<skipped message={_quoted(sentence)}/>"
    elif problem.fault.severity is Severity.ERROR:
        inner = f"<failure type={_quoted(problem.fault.code)} message={_quoted(sentence)}>{_text(hint)}</failure>"
    else:
        inner = f"<system-out>{_text(f'{sentence} {hint}')}</system-out>"
    return f"    <testcase classname={_quoted(problem.place.file)} name={name}>{inner}</testcase>\n"


def _quoted(text: str) -> str:
    return quoteattr(_NOT_XML.sub("�", text))


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("�", text))
