"""The profile: where the time of a build went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.cli.number import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.cli.outcome import Outcome
    from kommunesite.model.artifact import Report

_MOST_SITES = 10
_REST = "resten"


def profile_lines(outcome: Outcome) -> Iterator[str]:
    """Show the processor time of each stage, and of the sites that took the most of it.

    What no site has used goes to the rest: starting, finding out what has changed, packing. On a cluster the stages are
    counted by its workers, and the total by this machine alone, so that there may be no rest.
    """
    stages = outcome.stages
    rest = max(outcome.cpu - sum(stages.values()), 0.0)
    total = sum(stages.values()) + rest
    yield f"{'Steg':32}{'CPU-sekunder':>14}{'Andel':>9}"
    for stage, seconds in (*stages.items(), (_REST, rest)):
        yield f"{stage:32}{decimal(seconds, 2):>14}{_share(seconds, total):>9}"
    yield f"{'til sammen':32}{decimal(total, 2):>14}{_share(total, total):>9}"
    yield f"{'på klokken':32}{decimal(outcome.wall, 2):>14}"
    largest = sorted(outcome.reports, key=lambda each: (-_cpu(each), each.slug))[:_MOST_SITES]
    if any(_cpu(each) for each in largest):
        yield ""
        yield f"{'Mest tid':32}{'CPU-sekunder':>14}{'Filer':>9}"
        for report in largest:
            files = len(report.written) + report.kept
            yield f"{report.slug:32}{decimal(_cpu(report), 3):>14}{files:>9}"


def _cpu(report: Report) -> float:
    return sum(seconds for _, seconds in report.seconds)


def _share(part: float, whole: float) -> str:
    return f"{decimal(100 * part / whole if whole else 0.0, 0)} %"
