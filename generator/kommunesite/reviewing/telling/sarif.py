"""SARIF 2.1.0, the format in which code hosts take findings.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from kommunesite import __version__
from kommunesite.model.fault import Severity
from kommunesite.reviewing.baseline import entry_of
from kommunesite.reviewing.explanation import HOLE

if TYPE_CHECKING:
    from kommunesite.model.fault import Fault
    from kommunesite.model.language import Language
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif_text(verdict: Verdict, language: Language) -> str:
    """Write everything that was found; what a baseline knows is suppressed."""
    found = [(remark, "new") for remark in verdict.new] + [(remark, "unchanged") for remark in verdict.known]
    faults = sorted({remark.problem.fault for remark, _ in found}, key=lambda fault: fault.code)
    driver = {
        "name": "kommunesite",
        "version": __version__,
        "rules": [_rule(fault, language) for fault in faults],
    }
    results = [
        _result(verdict, remark, language)
        | {"ruleIndex": faults.index(remark.problem.fault), "baselineState": state}
        | ({"suppressions": [{"kind": "external"}]} if state == "unchanged" else {})
        for remark, state in found
    ]
    tool = {"driver": {**driver, "language": language}}
    run = {"tool": tool, "columnKind": "unicodeCodePoints", "language": language, "results": results}
    content = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(fault: Fault, language: Language) -> dict[str, object]:
    return {
        "id": fault.code,
        "name": fault.name,
        "shortDescription": {"text": HOLE.sub("…", fault.sentence_in(language))},
        "help": {"text": HOLE.sub("…", fault.hint_in(language))},
        "defaultConfiguration": {"level": _LEVELS[fault.severity]},
    }


def _result(verdict: Verdict, remark: Remark, language: Language) -> dict[str, object]:
    problem, place = remark.problem, remark.problem.place
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(place.file)}}
    if place.line:
        column = place.column or 1
        region = {"startLine": place.line, "startColumn": column, "endColumn": column + max(remark.length, 1)}
        physical["region"] = region
    return {
        "ruleId": problem.fault.code,
        "level": _LEVELS[problem.fault.severity],
        "message": {"text": f"{problem.sentence_in(language)} {problem.hint_in(language)}"},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"kommunesite/v1": f"{place.file} {entry_of(remark, verdict.lines)}"},
    }
