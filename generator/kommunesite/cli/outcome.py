"""The outcome: all that a run of `kommunesite build` has to tell."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from kommunesite.building.archive import Packed
    from kommunesite.model.artifact import Report
    from kommunesite.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of every site, what went wrong besides, and what it cost."""

    day: datetime.date
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()
    packed: Packed | None = None
    wall: float = 0.0
    cpu: float = 0.0

    @property
    def failed(self) -> tuple[str, ...]:
        """List the sites that were not built."""
        return tuple(sorted(report.slug for report in self.reports if not report.is_built))

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """List everything wrong, each once, in the order of the places."""
        found = [each for report in self.reports for each in report.problems]
        return _ordered([*found, *self.problems, *(self.packed.problems if self.packed else ())])

    @property
    def all_warnings(self) -> tuple[Problem, ...]:
        """List everything that is warned of, each once, in the order of the places."""
        return _ordered([each for report in self.reports for each in report.warnings])

    @property
    def stages(self) -> dict[str, float]:
        """Give the processor seconds of each stage, all sites together."""
        total: dict[str, float] = {}
        for stage, seconds in (lap for report in self.reports for lap in report.seconds):
            total[stage] = total.get(stage, 0.0) + seconds
        return total


def _ordered(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(dict.fromkeys(problems), key=lambda each: (each.place, each.fault.code)))


def wall_clock() -> float:
    """Read a clock that tells how long something took."""
    return time.monotonic()


def cpu_used() -> float:
    """Tell how many processor seconds this process and its finished workers have used since they were started."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)
