"""The format of GitHub Actions: workflow commands that put a note on the line of a change.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Severity

if TYPE_CHECKING:
    from kommunesite.model.language import Language
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github_text(verdict: Verdict, language: Language) -> str:
    """Write a command for everything that is new."""
    return "".join(f"{_command(remark, language)}\n" for remark in verdict.new)


def _command(remark: Remark, language: Language) -> str:
    problem, place = remark.problem, remark.problem.place
    parts = {"file": place.file, "title": problem.fault.code}
    if place.line:
        column = place.column or 1
        parts |= {"line": str(place.line), "col": str(column), "endColumn": str(column + max(remark.length, 1))}
    properties = ",".join(f"{name}={_in_property(value)}" for name, value in parts.items())
    message = _in_message(f"{problem.sentence_in(language)}\n{problem.hint_in(language)}")
    return f"::{_COMMANDS[problem.fault.severity]} {properties}::{message}"


def _in_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")
