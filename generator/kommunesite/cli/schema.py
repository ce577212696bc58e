"""The command `kommunesite schema`."""

from __future__ import annotations

from pathlib import Path

import click

from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.number import count
from kommunesite.cli.option import with_folder
from kommunesite.model.problem import Problem


@click.command(short_help="Skriv skjemaer som hjelper deg mens du skriver.")
@with_folder("--output", "schemas", "Mappen skjemaene skal ligge i.")
def schema(output: Path) -> None:
    """Skriv JSON-skjemaer for filene du redigerer.

    Med dem kan redigeringsprogrammet foreslå felter og verdier, forklare dem og si fra om feil mens du skriver.
    Et skjema som er likt fra før, blir ikke rørt.
    """
    from kommunesite.building.output import write_problem
    from kommunesite.editing.choice import read_choices
    from kommunesite.editing.folder import schemas_of, write_schemas
    from kommunesite.reading.source import find_sources

    problems: list[Problem] = []
    choices = read_choices(find_sources(output).catalogue, problems)
    if choices is not None:
        try:
            written = write_schemas(schemas_of(choices), output)
            click.echo(f"{count(written.new, 'skjema', 'skjemaer')} skrevet, {written.kept} uendret i «{output}».")
        except OSError as error:
            problems.append(write_problem(output, error))
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)
