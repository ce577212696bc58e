"""The choice: which municipalities a command is about, and which day it takes for today."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import click

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.reading.source import PORTAL_FOLDER, folders_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def day_of(chosen: datetime.datetime | None) -> datetime.date:
    """Give the day that was asked for, else today."""
    return chosen.date() if chosen else datetime.datetime.now().astimezone().date()


def check_names(names: Sequence[str], *, everyone: bool) -> None:
    """Refuse both to name municipalities and to ask for all."""
    if everyone and names:
        message = "Skriv enten navn på kommuner eller --all, ikke begge deler."
        raise click.UsageError(message)


def all_in(content: Path) -> tuple[str, ...]:
    """List every municipality: those of the register, and those that only have a folder."""
    return tuple(sorted({*_register(), *folders_in(content)}))


def choose(names: Sequence[str], content: Path, problems: list[Problem]) -> tuple[str, ...]:
    """Find out which municipalities are meant, else take those with a folder; report together those not found."""
    folders = folders_in(content)
    if not names and not folders:
        problems.append(problem(Fault.NO_CONTENT, Place(str(content)), path=content))
    if not names:
        return folders
    slugs = []
    for name in names:
        try:
            slugs.append(name if name in (*folders, PORTAL_FOLDER) else _find(name))
        except RefusedError as refused:
            problems.append(problem(refused.fault, Place(name), **refused.details))
    return tuple(dict.fromkeys(slugs))


def only_one(name: str | None, content: Path, problems: list[Problem]) -> str:
    """Find the municipality that is meant, which must have a folder; without a name the only one that has."""
    folders = folders_in(content)
    found = choose((name,) if name is not None else (), content, problems)
    if len(found) > 1:
        message = f"Flere kommuner har en mappe. Skriv hvilken det gjelder med --in, for eksempel --in {found[0]}."
        raise click.UsageError(message)
    if found and found[0] not in folders:
        place = Place(str(content / found[0]))
        problems.append(problem(Fault.NO_FOLDER, place, slug=found[0]))
        return ""
    return found[0] if found else ""


def _register() -> tuple[str, ...]:
    from kommunesite.reading.register import read_register

    return tuple(each.slug for each in read_register())


def _find(name: str) -> str:
    from kommunesite.reading.register import find, read_register

    return find(read_register(), name).slug
