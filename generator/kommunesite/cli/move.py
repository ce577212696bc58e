"""The command `kommunesite move`."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import only_one
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.number import count
from kommunesite.cli.option import with_content, with_municipality

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kommunesite.editing.move import Move
    from kommunesite.model.problem import Problem


@click.command(short_help="Gi en tekst et nytt navn.")
@click.argument("old", metavar="GAMMEL")
@click.argument("new", metavar="NY")
@with_municipality
@with_content
def move(old: str, new: str, municipality: str | None, content: Path) -> None:
    """Gi en tekst et nytt navn på alle språk, rett lenkene til den, og la den gamle adressen føre til den nye.

    GAMMEL og NY er filnavn i mappen til kommunen, for eksempel aktuelt/ny-bru.md. Hele veien, fra og med
    content, går også bra. Blir noe feil underveis, er alt som før.
    Avslutter med 0 når teksten har fått nytt navn, 1 når noe er feil og 2 når kommandoen er brukt galt.
    """
    from kommunesite.editing.change import carry_out
    from kommunesite.editing.move import move_of
    from kommunesite.reading.file import Folder

    problems: list[Problem] = []
    named, old_name = _apart(old, content)
    slug = only_one(municipality or named, content, problems)
    if not slug:
        show_problems(problems)
        raise click.exceptions.Exit(WRONG_USE)
    found = move_of(Folder(content / slug, f"{content}/{slug}"), old_name, _apart(new, content)[1], problems)
    if found is not None:
        problems += carry_out(found.changes)
    if problems or found is None:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)
    for line in _told(found):
        click.echo(line)


def _apart(name: str, content: Path) -> tuple[str | None, str]:
    """Take a way to a file apart: the municipality's folder when it is part of it, and the way below that."""
    path = PurePath(name.replace("\\", "/"))
    if path.is_relative_to(content) and len(path.relative_to(content).parts) > 1:
        slug, *below = path.relative_to(content).parts
        return slug, "/".join(below)
    return None, path.as_posix()


def _told(found: Move) -> Iterator[str]:
    yield from (f"{old}: heter nå {new}" for old, new in found.renamed)
    yield from (f"{name}: {count(links, 'lenke', 'lenker')} rettet" for name, links in found.relinked.items())
    if found.addresses:
        yield "kommune.yaml: {} fører nå til {}".format(*found.addresses)
