"""The command `kommunesite build`."""

from __future__ import annotations

import datetime
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.building.combined import write_root
from kommunesite.building.many import build_many
from kommunesite.building.output import prepare, write_problem
from kommunesite.building.request import Request
from kommunesite.cli.console import show_problems, show_progress, show_summary
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.reading.register import find, read_register
from kommunesite.reading.source import find_sources, folders_in

if TYPE_CHECKING:
    from collections.abc import Sequence

FAULTS = 1
"""The exit code when something is wrong with what was to be built; wrong use of the command gives 2."""


class Options(TypedDict):
    """What can be said to the command besides the municipalities."""

    everyone: bool
    content: Path
    output: Path
    jobs: int
    today: datetime.datetime | None
    combined: bool


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


@click.command(short_help="Bygg nettsteder.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@click.option("--all", "everyone", is_flag=True, help="Bygg alle kommunene i registeret, også de uten mappe.")
@click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content"),
    show_default=True,
    help="Mappen med en mappe for hver kommune.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Mappen nettstedene skal ligge i.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="like mange som maskinen har kjerner",
    help="Hvor mange kommuner som bygges samtidig.",
)
@click.option(
    "--as-of",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATO",
    help="Bygg som om det var denne dagen (ÅÅÅÅ-MM-DD).",
)
@click.option("--combined", is_flag=True, help="Legg nettstedene side om side på én vert, under /<kommune>/.")
def build(municipalities: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Bygg nettsteder for kommunene, eller for alle som har en mappe.

    KOMMUNE er navn, nummer eller mappenavn. En kommune med feil beholder det forrige resultatet; de andre bygges.
    Avslutter med 0 når alt er vel, 1 når noe har feil og 2 når kommandoen er brukt galt.
    """
    output = options["output"]
    if options["everyone"] and municipalities:
        message = "Skriv enten navn på kommuner eller --all, ikke begge deler."
        raise click.UsageError(message)
    problems: list[Problem] = []
    slugs = _chosen(municipalities, options, problems)
    refused = prepare(output) if slugs and not problems else None
    problems += [refused] if refused else []
    if problems:
        _stop(problems)
    request = Request(
        sources=find_sources(options["content"].resolve()),
        output=output.resolve(),
        today=options["today"].date() if options["today"] else _today(),
        beside=slugs if options["combined"] else (),
    )
    _run(request, slugs, options["jobs"])


def _chosen(municipalities: Sequence[str], options: Options, problems: list[Problem]) -> tuple[str, ...]:
    """Find out which municipalities are meant; those that cannot be found are reported together."""
    if options["everyone"]:
        return tuple(each.slug for each in read_register())
    content = options["content"]
    folders = folders_in(content)
    if not municipalities and not folders:
        problems.append(problem(Fault.NO_CONTENT, Place(str(content)), path=content))
    if not municipalities:
        return folders
    slugs = []
    for name in municipalities:
        try:
            slugs.append(name if name in folders else find(read_register(), name).slug)
        except RefusedError as refused:
            problems.append(problem(refused.fault, Place(name), **refused.details))
    return tuple(dict.fromkeys(slugs))


def _run(request: Request, slugs: Sequence[str], jobs: int) -> None:
    started = time.monotonic()
    reports = list(show_progress(build_many(request, slugs, jobs), len(slugs)))
    problems = [each for report in reports for each in report.problems]
    if request.beside:
        problems += _root_problems(request)
    show_summary(reports, time.monotonic() - started)
    if problems:
        _stop(problems)


def _root_problems(request: Request) -> list[Problem]:
    try:
        write_root(request)
    except OSError as error:
        return [write_problem(request.output, error)]
    return []


def _stop(problems: Sequence[Problem]) -> None:
    show_problems(problems)
    raise click.exceptions.Exit(FAULTS)
