"""The commands `kommunesite merge` and `kommunesite split`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import choose
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import with_content, with_folder
from kommunesite.model.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kommunesite.model.national import LocalMaterial


def _with_options(command: Callable[..., None]) -> Callable[..., None]:
    options = (
        with_content,
        click.option(
            "--date",
            "day",
            type=click.DateTime(["%Y-%m-%d"]),
            required=True,
            metavar="DATO",
            help="Den første dagen med nye kommuner (ÅÅÅÅ-MM-DD).",
        ),
        with_folder("--output", "overgang", "Mappen det forberedte skal ligge i."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command(short_help="Forbered at kommuner blir slått sammen.")
@click.argument("old", nargs=-1, required=True, metavar="GAMMEL...")
@click.argument("new", metavar="NY")
@_with_options
def merge(old: tuple[str, ...], new: str, content: Path, day: datetime.datetime, output: Path) -> None:
    """Forbered at kommuner blir slått sammen til én.

    Lager omdirigeringer og et varsel for hver gammel kommune, og en liste over tekster med samme navn. Får en tekst
    nytt navn i den nye kommunen, forteller «moved» i kommune.yaml hvor den er.
    Innholdet blir ikke rørt: legg filene på plass når dagen kommer.
    """
    _prepare(old, (new,), content, (day.date(), output))


@click.command(short_help="Forbered at en kommune blir delt.")
@click.argument("old", metavar="GAMMEL")
@click.argument("new", nargs=-1, required=True, metavar="NY...")
@_with_options
def split(old: str, new: tuple[str, ...], content: Path, day: datetime.datetime, output: Path) -> None:
    """Forbered at en kommune blir delt i flere.

    Lager et varsel for den gamle kommunen, og en liste over tekstene som skal fordeles.
    Innholdet blir ikke rørt: legg filene på plass når dagen kommer.
    """
    _prepare((old,), new, content, (day.date(), output))


def _prepare(old: tuple[str, ...], new: tuple[str, ...], content: Path, when: tuple[datetime.date, Path]) -> None:
    """Write what must be ready, unless something is wrong with the municipalities."""
    from kommunesite.building.output import write_problem
    from kommunesite.survey.merger import Succession, prepared
    from kommunesite.tools.whole import write_whole

    day, output = when
    problems: list[Problem] = []
    before, after = (choose(names, content, problems) for names in (old, new))
    if set(before) & set(after):
        message = "En kommune kan ikke være både gammel og ny."
        raise click.UsageError(message)
    found = _visit((*before, *after), content, problems)
    if not problems:
        files = prepared(Succession(tuple(found[slug] for slug in before), tuple(found[slug] for slug in after), day))
        try:
            for name, text in files.items():
                (output / name).parent.mkdir(parents=True, exist_ok=True)
                write_whole(output / name, text.encode())
                click.echo(output / name)
        except OSError as error:
            problems.append(write_problem(output, error))
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)


def _visit(slugs: tuple[str, ...], content: Path, problems: list[Problem]) -> dict[str, LocalMaterial]:
    """Read what municipalities have written."""
    from kommunesite.model.problem import sort_out
    from kommunesite.reading.source import find_sources
    from kommunesite.survey.visit import read_country, visit

    country = read_country(find_sources(content), problems) if not problems else None
    found: dict[str, LocalMaterial] = {}
    for slug in slugs:
        if country is None:
            break
        visited = visit(country, slug)
        problems.extend(sort_out(visited.problems)[0])
        if visited.local is not None:
            found[slug] = visited.local
    return found
