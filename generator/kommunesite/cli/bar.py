"""The progress bar: how far a build has come, how fast it goes, and how long it has left."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from kommunesite.cli.number import decimal
from kommunesite.cli.outcome import wall_clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.model.artifact import Report

_PAUSE = 0.1
"""How many seconds the bar rests between two looks; drawing it for every site would cost more than the site."""


def follow(reports: Iterable[Report], total: int, terminal: IO[str]) -> Iterator[Report]:
    """Show on a terminal how reports come in; the bar is gone when they all have.

    It is drawn by this thread alone, since workers are forked meanwhile.
    """
    progress = Progress(
        TextColumn("{task.completed}/{task.total}"),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[rate]}/s"),
        TimeRemainingColumn(),
        TextColumn("igjen  {task.fields[slug]}"),
        console=Console(file=terminal),
        auto_refresh=False,
        transient=True,
    )
    started = drawn = wall_clock()
    with progress:
        bar = progress.add_task("", total=total, rate="–", slug="")
        progress.refresh()
        for done, report in enumerate(reports, 1):
            now = wall_clock()
            is_due = now - drawn >= _PAUSE or done == total
            drawn = now if is_due else drawn
            rate = decimal(done / (now - started), 1)
            progress.update(bar, completed=done, rate=rate, slug=report.slug, refresh=is_due)
            yield report
