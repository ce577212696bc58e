"""The command `kommunesite new`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.cli.choice import day_of, only_one
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.option import with_content, with_day, with_municipality
from kommunesite.model.language import Language

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from kommunesite.model.problem import Problem

KINDS = ("nyhet", "arrangement", "side", "varsel", "tjeneste")


class Options(TypedDict):
    """What can be said besides the kind and the title."""

    municipality: str | None
    name: str
    language: str | None
    edit: bool
    content: Path
    today: datetime.datetime | None


@click.command(short_help="Lag en ny tekst.")
@click.argument("kind", type=click.Choice(KINDS), metavar=f"{{{'|'.join(KINDS)}}}")
@click.argument("title", metavar="TITTEL")
@with_municipality
@click.option("--name", default="", metavar="NAVN", help="Navnet på filen, når det ikke skal lages av tittelen.")
@click.option(
    "--language",
    type=click.Choice([each.value for each in Language]),
    help="Språket, når det er et annet enn det første i kommune.yaml.",
)
@click.option("--edit", is_flag=True, help="Åpne filen i redigeringsprogrammet ditt ($VISUAL eller $EDITOR).")
@with_content
@with_day("Sett datoene som om det var denne dagen")
def new(kind: str, title: str, **options: Unpack[Options]) -> None:
    """Lag en fil for en ny tekst, med riktig navn på riktig sted.

    TITTEL er overskriften. For en tjeneste er det navnet på tjenesten. Filen er en mal: skriv om teksten, og slett
    linjen som sier at den er en mal. Før det kommer den ikke på nettstedet.
    Avslutter med 0 når filen er laget, 1 når noe er feil og 2 når kommandoen er brukt galt.
    """
    from kommunesite.editing.creation import create
    from kommunesite.editing.draft import SERVICE_KIND, Wish, draft_of
    from kommunesite.reading.file import Folder

    problems: list[Problem] = []
    content = options["content"]
    slug = only_one(options["municipality"], content, problems)
    if not slug:
        show_problems(problems)
        raise click.exceptions.Exit(WRONG_USE)
    folder = Folder(content / slug, f"{content}/{slug}")
    language = Language(options["language"]) if options["language"] else None
    wish = Wish(kind, title, options["name"], language)
    services = _services(content, problems) if kind == SERVICE_KIND else {}
    drafted = None if problems else draft_of(wish, folder, services, day_of(options["today"]), problems)
    if drafted is not None:
        problems += create(folder.path, dict([drafted]))
    show_problems(problems)
    if problems or drafted is None:
        raise click.exceptions.Exit(FAULTS)
    path = folder.path / drafted[0]
    click.echo(f"{path}: skrevet")
    if options["edit"]:
        click.edit(filename=str(path))


def _services(content: Path, problems: list[Problem]) -> Mapping[str, str]:
    """Read the names of the services, by their ids."""
    from kommunesite.reading.national import read_catalogue
    from kommunesite.reading.source import find_sources

    catalogue = read_catalogue(find_sources(content.resolve()).catalogue, {}, problems)
    return {each.id: each.name.said_in(Language.NB).text for each in catalogue.services} if catalogue else {}
