"""The report for machines, as JSON; docs/report.md describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.model.language import Language

if TYPE_CHECKING:
    from kommunesite.cli.outcome import Outcome
    from kommunesite.model.artifact import Report

_FORMAT = 1


def report_text(outcome: Outcome, exit_code: int) -> str:
    """Write all that a run has to tell, sites in the order of their names."""
    content = {
        "format": _FORMAT,
        "version": __version__,
        "day": outcome.day.isoformat(),
        "exit_code": exit_code,
        "sites": [_site(report) for report in sorted(outcome.reports, key=lambda each: each.slug)],
        "problems": [each.fields_in(Language.NB) for each in outcome.problems],
        "archives": _archives(outcome),
        "totals": _totals(outcome),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _site(report: Report) -> dict[str, object]:
    return {
        "slug": report.slug,
        "built": report.is_built,
        "written": list(report.written),
        "kept": report.kept,
        "removed": list(report.removed),
        "problems": [each.fields_in(Language.NB) for each in (*report.problems, *report.warnings)],
        "seconds": {stage: round(seconds, 6) for stage, seconds in report.seconds},
    }


def _archives(outcome: Outcome) -> dict[str, object] | None:
    if outcome.packed is None:
        return None
    return {
        "written": list(outcome.packed.written),
        "kept": outcome.packed.kept,
        "problems": [each.fields_in(Language.NB) for each in outcome.packed.problems],
    }


def _totals(outcome: Outcome) -> dict[str, object]:
    return {
        "sites": len(outcome.reports),
        "failed": len(outcome.failed),
        "written": sum(len(report.written) for report in outcome.reports),
        "kept": sum(report.kept for report in outcome.reports),
        "removed": sum(len(report.removed) for report in outcome.reports),
        "errors": len(outcome.all_problems),
        "warnings": len(outcome.all_warnings),
        "wall_seconds": round(outcome.wall, 3),
        "cpu_seconds": round(outcome.cpu, 3),
        "seconds": {stage: round(seconds, 6) for stage, seconds in outcome.stages.items()},
    }
