"""What people read on the screen: progress, problems, the summary and the profile."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

import click

from kommunesite.cli.number import count, decimal
from kommunesite.cli.profile import profile_lines
from kommunesite.model.language import Language
from kommunesite.model.message import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kommunesite.cli.outcome import Outcome
    from kommunesite.model.artifact import Report
    from kommunesite.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Screen:
    """How much a run may say, and whether what it prints on standard output is for a machine."""

    is_quiet: bool
    is_for_machine: bool

    def follow(self, reports: Iterable[Report], total: int) -> Iterator[Report]:
        """Show each report as it comes: in a living bar on a terminal, on a line of its own elsewhere."""
        if self.is_quiet:
            yield from reports
        elif _is_terminal(self._stream):
            from kommunesite.cli.bar import follow

            yield from follow(reports, total, self._stream)
        else:
            for report in reports:
                self._say(_line(report))
                yield report

    def tell(self, outcome: Outcome, *, with_profile: bool) -> None:
        """Show what a run came to."""
        if not self.is_quiet and (outcome.reports or not outcome.problems):
            self._say(_summary(outcome))
            if outcome.failed:
                click.echo(f"Med feil, ikke bygd: {', '.join(outcome.failed)}.", err=True)
        if with_profile:
            for line in profile_lines(outcome):
                click.echo(line, err=self.is_for_machine)
        show_problems((*outcome.all_problems, *outcome.all_warnings))

    @property
    def _stream(self) -> IO[str]:
        return sys.stderr if self.is_for_machine else sys.stdout

    def _say(self, text: str) -> None:
        if not self.is_for_machine:
            click.echo(text)


def _is_terminal(stream: IO[str]) -> bool:
    """Tell whether a stream leads to a terminal that can move its cursor."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def colour_of(environment: Mapping[str, str]) -> bool | None:
    """Say that nothing may be coloured, when somebody has asked for that (https://no-color.org); else leave it open."""
    return False if environment.get("NO_COLOR") or environment.get("TERM") == "dumb" else None


def _line(report: Report) -> str:
    if not report.is_built:
        return f"{report.slug}: {len(report.problems)} feil, det forrige resultatet står"
    noted = f", {len(report.problems)} feil: det som har feil, står som før" if report.problems else ""
    noted += f", {count(len(report.warnings), 'advarsel', 'advarsler')}" if report.warnings else ""
    return f"{report.slug}: {len(report.written)} skrevet, {report.kept} uendret, {len(report.removed)} fjernet{noted}"


def _summary(outcome: Outcome) -> str:
    sites = count(len(outcome.reports) - len(outcome.failed), "nettsted", "nettsteder")
    written = sum(len(report.written) for report in outcome.reports)
    kept = sum(report.kept for report in outcome.reports)
    removed = sum(len(report.removed) for report in outcome.reports)
    summary = f"{sites}: {written} skrevet, {kept} uendret, {removed} fjernet på {decimal(outcome.wall, 1)} s."
    if outcome.packed:
        packed = count(len(outcome.packed.written), "arkiv", "arkiver")
        summary += f"\n{packed} pakket, {outcome.packed.kept} uendret."
    return summary


def show_problems(problems: Iterable[Problem], language: Language = Language.NB) -> None:
    """Show what is wrong in the order of the places, each once and with how to mend it."""
    for each in sorted(dict.fromkeys(problems), key=lambda each: (each.place, each.fault.code)):
        kind = f"{phrase('warning', language)} " if each.fault.is_warning else ""
        click.echo(f"{each.place}: {kind}{each.fault.code} {each.sentence_in(language)}", err=True)
        click.echo(f"    {each.hint_in(language)}", err=True)
