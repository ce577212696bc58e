"""The format for any program: JSON, described in docs/report.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.model.fault import Severity

if TYPE_CHECKING:
    from kommunesite.model.language import Language
    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict

_FORMAT = 1


def json_text(verdict: Verdict, language: Language) -> str:
    """Write everything that was found, new and known."""
    content = {
        "format": _FORMAT,
        "version": __version__,
        "language": language,
        "checked": [each.slug for each in verdict.judged],
        "findings": [_finding(each, language, is_known=False) for each in verdict.new]
        + [_finding(each, language, is_known=True) for each in verdict.known],
        "totals": {
            **{f"{severity}s": verdict.count(severity) for severity in (Severity.ERROR, Severity.WARNING)},
            "advice": verdict.count(Severity.ADVICE),
            "known": len(verdict.known),
            "mended": verdict.mended,
            "fixable": verdict.fixable,
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(remark: Remark, language: Language, *, is_known: bool) -> dict[str, object]:
    return {
        **remark.problem.fields_in(language),
        "length": remark.length,
        "known": is_known,
        "fixable": bool(remark.edits),
    }
