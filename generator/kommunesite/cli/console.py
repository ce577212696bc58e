"""What people read on the screen: progress, problems and the summary."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.model.artifact import Report
    from kommunesite.model.problem import Problem


def show_progress(reports: Iterable[Report], total: int) -> Iterator[Report]:
    """Show each report as it comes: one living line on a terminal, one line a site elsewhere."""
    living = sys.stdout.isatty()
    for count, report in enumerate(reports, 1):
        if living:
            click.echo(f"\r\x1b[K{count}/{total}  {report.slug}", nl=False)
        else:
            click.echo(_line(report))
        yield report
    if living:
        click.echo("\r\x1b[K", nl=False)


def _line(report: Report) -> str:
    if report.problems:
        return f"{report.slug}: {_count(len(report.problems), 'feil', 'feil')}, det forrige resultatet står"
    return f"{report.slug}: {len(report.written)} skrevet, {report.kept} uendret, {len(report.removed)} fjernet"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def show_problems(problems: Iterable[Problem]) -> None:
    """Show problems in the order of their places, each once, with how to mend it."""
    unique = sorted(dict.fromkeys(problems), key=lambda each: (each.place, each.fault.code))
    for each in unique:
        click.echo(f"{each.place}: {each.fault.code} {each.sentence}", err=True)
        click.echo(f"    {each.hint}", err=True)


def show_summary(reports: Iterable[Report], seconds: float) -> None:
    """Say in one line what a build did."""
    done = tuple(reports)
    failed = [report.slug for report in done if report.problems]
    sites = _count(len(done) - len(failed), "nettsted", "nettsteder")
    written = sum(len(report.written) for report in done)
    kept = sum(report.kept for report in done)
    removed = sum(len(report.removed) for report in done)
    shown = f"{seconds:.1f}".replace(".", ",")
    click.echo(f"{sites}: {written} skrevet, {kept} uendret, {removed} fjernet på {shown} s.")
    if failed:
        click.echo(f"Med feil, ikke bygd: {', '.join(sorted(failed))}.", err=True)
