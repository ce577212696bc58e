"""What other programs are told has the shape that their formats demand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from kommunesite.model.language import Language
from kommunesite.model.message import MESSAGE_LANGUAGES
from kommunesite.reviewing.baseline import accept, baseline_text
from kommunesite.reviewing.telling.github import github_text
from kommunesite.reviewing.telling.junit import junit_text
from kommunesite.reviewing.telling.machine import json_text
from kommunesite.reviewing.telling.sarif import sarif_text
from kommunesite.reviewing.verdict import Verdict
from tests.rendering.tree import tree_of
from tests.reviewing.land import Land

PAGE = "---\ntitle: Frivillig\ndescription: Bli med.\nchanged: 2026-11-01\n---\n"
STRANGE = "%0A::error::%25x,y &\"']]\x1b[31m"
OLD = f"-- sider/frivillig.md\n{PAGE}Skriv til kari@gmail.com.\n"
NEW = f"{OLD}\nSe [SFO](</tjenester/{STRANGE}/>).\n-- sider/Æ.md\n{PAGE}Tekst.\n"


@pytest.fixture
def verdict(land: Land) -> Verdict:
    """Check a municipality with something known, something new with strange signs, and something about a whole file."""
    land.write(OLD)
    first = land.verdict()
    land.write(f"-- avvik.yaml\n{baseline_text(accept(first.new, first.lines))}")
    land.write(NEW)
    return land.verdict()


def test_the_case_has_something_of_everything(verdict: Verdict) -> None:
    assert [each.problem.fault.code for each in verdict.known] == ["KS902"]
    assert {each.problem.fault.code for each in verdict.new} == {"KS309", "KS406"}


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_json_tells_everything(verdict: Verdict, language: Language) -> None:
    content = json.loads(json_text(verdict, language))
    assert content["checked"] == ["vennesla"]
    assert content["language"] == language
    assert [each["known"] for each in content["findings"]] == [False, False, True]
    assert content["totals"] == {"errors": 2, "warnings": 0, "advice": 0, "known": 1, "mended": 0, "fixable": 0}
    assert content["findings"][2]["sentence"] == verdict.known[0].problem.sentence_in(language)


# ---------------------------------------------------------------------------------------------------------------------
# SARIF: what the standard says of the objects that we write; what is not listed may not stand there.

TEXT = {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}


def record(required: tuple[str, ...], **properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def series(each: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": each}


REGION = record(
    ("startLine",), **{name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endColumn")}
)
PHYSICAL = record(
    ("artifactLocation",),
    artifactLocation=record(("uri",), uri={"type": "string", "pattern": r"^[A-Za-z0-9/._~%-]+$"}),
    region=REGION,
)
RESULT = record(
    ("message",),
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=TEXT,
    locations=series(record((), physicalLocation=PHYSICAL)),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    suppressions=series(record(("kind",), kind={"enum": ["inSource", "external"]})),
)
RULE = record(
    ("id",),
    id={"type": "string"},
    name={"type": "string"},
    shortDescription=TEXT,
    help=TEXT,
    defaultConfiguration=record((), level=LEVEL),
)
DRIVER = record(
    ("name",),
    name={"type": "string"},
    version={"type": "string"},
    language=LANGUAGE,
    rules={"type": "array", "items": RULE, "uniqueItems": True},
)
RUN = record(
    ("tool",),
    tool=record(("driver",), driver=DRIVER),
    language=LANGUAGE,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=series(RESULT),
)
SARIF = record(
    ("version", "runs"),
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"enum": ["2.1.0"]},
    runs=series(RUN),
)


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_sarif_has_the_form_of_the_standard(verdict: Verdict, language: Language) -> None:
    content = json.loads(sarif_text(verdict, language))
    jsonschema.validate(content, SARIF)
    (run,) = content["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
    assert [each["baselineState"] for each in run["results"]] == ["new", "new", "unchanged"]
    assert ["suppressions" in each for each in run["results"]] == [False, False, True]
    assert not re.search(r"\{[a-z_]+\}", json.dumps(rules))


def test_sarif_knows_a_finding_again_when_its_line_moves(verdict: Verdict, land: Land) -> None:
    def prints(verdict: Verdict) -> list[str]:
        results = json.loads(sarif_text(verdict, Language.NB))["runs"][0]["results"]
        return [each["partialFingerprints"]["kommunesite/v1"] for each in results]

    before = prints(verdict)
    land.write(NEW.replace(PAGE, f"{PAGE}Ny linje.\n\n", 1))
    assert prints(land.verdict()) == before


# ---------------------------------------------------------------------------------------------------------------------
# JUnit, as Jenkins and GitLab read it.

ATTRIBUTES = {
    "testsuites": {"name"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"classname", "name"},
    "skipped": {"message"},
    "failure": {"type", "message"},
    "system-out": set(),
}


@pytest.mark.parametrize("language", MESSAGE_LANGUAGES)
def test_junit_has_the_form_that_servers_read(verdict: Verdict, language: Language) -> None:
    elements = tree_of(junit_text(verdict, language).encode()).elements
    names = [each.name for each in elements]
    assert names == ["testsuites", "testsuite", "testcase", "failure", "testcase", "failure", "testcase", "skipped"]
    assert [set(each.attributes) for each in elements] == [ATTRIBUTES[name] for name in names]
    assert elements[1].attributes == {"name": "vennesla", "tests": "3", "failures": "2", "errors": "0", "skipped": "1"}
    assert "\x1b" not in elements[3].attributes["message"]


def test_junit_has_a_case_where_nothing_is_wrong(land: Land) -> None:
    assert '<testcase classname="vennesla" name="vennesla"/>' in junit_text(land.verdict(), Language.NB)


# ---------------------------------------------------------------------------------------------------------------------
# GitHub


def test_github_gets_one_command_a_line_whatever_stands_in_the_text(verdict: Verdict) -> None:
    lines = github_text(verdict, Language.NB).splitlines()
    form = re.compile(r"::(?:error|warning|notice) (?:[a-zA-Z]+=[^,:\r\n]*,?)+::[^\r\n]+")
    assert len(lines) == len(verdict.new)
    assert all(form.fullmatch(line) for line in lines), lines
    assert "::error file=content/vennesla/sider/frivillig.md,title=KS309,line=8,col=11,endColumn=" in "\n".join(lines)
    assert "::error file=content/vennesla/sider/Æ.md,title=KS406::" in "\n".join(lines)
    assert "%0A::error::%25x,y" in "\n".join(lines)


TELLERS: list[Callable[[Verdict, Language], str]] = [json_text, sarif_text, junit_text, github_text]


@pytest.mark.parametrize("tell", TELLERS, ids=lambda tell: tell.__name__)
def test_nothing_wrong_can_be_told_too(tell: Callable[[Verdict, Language], str], land: Land) -> None:
    text = tell(land.verdict(), Language.EN)
    assert "KS" not in text
