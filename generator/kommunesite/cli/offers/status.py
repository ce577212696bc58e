"""The command `kommunesite offers status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import all_in, check_names, choose, day_of
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import with_content, with_day
from kommunesite.model.problem import sort_out

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from kommunesite.model.problem import Problem
    from kommunesite.survey.delivery import Overview


@click.command(short_help="Vis hvordan kommunene leverer tjenestene.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@click.option("--all", "everyone", is_flag=True, help="Se på alle kommunene, også de som bare står i registeret.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="En tabell for mennesker, eller alt for regneark (csv) eller programmer (json).",
)
@with_content
@with_day("Se på alt som om det var denne dagen")
def status(
    municipalities: tuple[str, ...], *, everyone: bool, shape: str, content: Path, today: datetime.datetime | None
) -> None:
    """Vis hvor knappen fører for hver tjeneste, og hva som er gammelt.

    KOMMUNE er navn, nummer eller mappenavn. For én kommune får du en linje for hver tjeneste, for flere en linje for
    hver kommune. Uten navn er det alle som har en mappe.
    Avslutter med 0 når alt kan leses, 1 når noe har feil og 2 når kommandoen er brukt galt.
    """
    from kommunesite.reading.source import find_sources
    from kommunesite.survey.tour import tour

    check_names(municipalities, everyone=everyone)
    problems: list[Problem] = []
    slugs = all_in(content) if everyone else choose(municipalities, content, problems)
    if not problems:
        day = day_of(today)
        seen = tour(find_sources(content.resolve()), slugs, day)
        problems += seen.problems
        click.echo(_text(seen.overviews, shape, day), nl=False)
        if seen.failed:
            click.echo(f"Med feil, ikke med: {', '.join(seen.failed)}.", err=True)
    show_problems(problems)
    if sort_out(problems)[0]:
        raise click.exceptions.Exit(FAULTS)


def _text(overviews: tuple[Overview, ...], shape: str, day: datetime.date) -> str:
    if shape == "table":
        from kommunesite.cli.offers.table import table_text

        return table_text(overviews)
    from kommunesite.survey.matrix import csv_text, json_text

    return csv_text(overviews) if shape == "csv" else json_text(overviews, day)
