"""The command `kommunesite init`."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import day_of
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.number import count
from kommunesite.cli.option import with_day
from kommunesite.cli.question import ask_for_choice, ask_for_municipality, ask_for_owner, is_conversation
from kommunesite.model.problem import RefusedError, problem

if TYPE_CHECKING:
    import datetime

    from kommunesite.editing.start import Files
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.problem import Problem

_OWNER = re.compile(r"@[\w.-]+(?:/[\w.-]+)*", re.ASCII)


def _read_owner(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if not value or _OWNER.fullmatch(value):
        return value
    message = f"«{value}» er ikke en gruppe eller et brukernavn. Skriv for eksempel @vennesla/redaktorer."
    raise click.BadParameter(message)


@click.command(short_help="Lag mappen til en kommune.")
@click.argument("municipality", required=False, metavar="[KOMMUNE]")
@click.option("--standalone", is_flag=True, help="Lag også alt som trengs for at kommunen kan ha sitt eget depot.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Mappen som «content» skal ligge i. Uten dette er det mappen du står i.",
)
@click.option(
    "--owner",
    default="",
    callback=_read_owner,
    metavar="@GRUPPE",
    help="Hvem som må godkjenne endringer, til filen CODEOWNERS.",
)
@with_day("Lag filene som om det var denne dagen")
def init(
    municipality: str | None, *, standalone: bool, output: Path, owner: str, today: datetime.datetime | None
) -> None:
    """Lag en hel mappe for en kommune, fylt ut med det registeret vet.

    KOMMUNE er navn, nummer eller mappenavn. Mappen kan bygges med en gang. Tekstene i den er maler som ikke kommer på
    nettstedet før noen har skrevet dem om. Filer som finnes, blir aldri rørt: er det noen, blir ingenting skrevet.
    I et terminalvindu får du noen spørsmål. Trykk Enter for å hoppe over et spørsmål.
    Avslutter med 0 når alt er vel, 1 når noe ikke kan skrives og 2 når kommandoen er brukt galt.
    """
    from kommunesite.editing.creation import create
    from kommunesite.editing.settings import Choice
    from kommunesite.editing.start import folder_files

    is_asking = is_conversation()
    found = _find(municipality) if municipality or not is_asking else ask_for_municipality()
    choice = ask_for_choice() if is_asking else Choice()
    owner = ask_for_owner(_OWNER) if is_asking and not owner else owner
    problems: list[Problem] = []
    below = {f"content/{found.slug}/{name}": text for name, text in folder_files(found, choice, day_of(today)).items()}
    files = {**below, **_around(found, owner, problems, standalone=standalone)}
    problems += () if problems else create(output, files)
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)
    _tell(found, files, output)


def _find(name: str | None) -> Municipality:
    """Find the municipality, or say why not and end."""
    from kommunesite.reading.register import NOWHERE, find, read_register

    if name is None:
        message = "Skriv hvilken kommune det gjelder: navn eller nummer."
        raise click.UsageError(message)
    try:
        return find(read_register(), name)
    except RefusedError as refused:
        show_problems([problem(refused.fault, NOWHERE, **refused.details)])
        raise click.exceptions.Exit(WRONG_USE) from refused


def _around(municipality: Municipality, owner: str, problems: list[Problem], *, standalone: bool) -> Files:
    """Make what stands around the folder; in a repository that others share it is only who owns the folder."""
    from kommunesite.editing.choice import read_choices
    from kommunesite.editing.folder import schemas_of
    from kommunesite.editing.installation import libraries
    from kommunesite.editing.repository import owners_text, repository_files
    from kommunesite.reading.source import find_sources

    if not standalone:
        return {f"content/{municipality.slug}/CODEOWNERS": owners_text(municipality, owner).encode()}
    choices = read_choices(find_sources(Path()).catalogue, problems)
    return repository_files(municipality, owner, libraries(), schemas_of(choices)) if choices else {}


def _tell(municipality: Municipality, files: Files, output: Path) -> None:
    click.echo(f"{count(len(files), 'fil', 'filer')} for {municipality.title}:")
    for name in sorted(files):
        click.echo(f"    {output / name}")
    click.echo("Skriv om malene eller slett dem, og se på nettstedet med:")
    if output != Path():
        click.echo(f"    cd {shlex.quote(str(output))}")
    click.echo(f"    kommunesite serve {municipality.slug}")
