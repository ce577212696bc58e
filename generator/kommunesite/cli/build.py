"""The command `kommunesite build`."""

from __future__ import annotations

import datetime
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.building.lock import hold
from kommunesite.building.many import build_many
from kommunesite.building.output import prepare, write_problem
from kommunesite.building.removal import others_in, remove_root, remove_site
from kommunesite.building.request import Request
from kommunesite.cli.console import show_problems, show_progress, show_summary
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.reading.source import find_sources, folders_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.model.artifact import Report

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
@click.option("--all", "everyone", is_flag=True, help="Bygg alle kommunene, også de som bare står i registeret.")
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
    try:
        with hold(request.output):
            # Who names municipalities says nothing of the others; who names none wants just those that there are.
            others = None if municipalities else others_in(request.output, slugs)
            _run(request, slugs, others, options["jobs"])
    except RefusedError as refused:
        _stop([problem(refused.fault, Place(str(output)), **refused.details)])


def _chosen(municipalities: Sequence[str], options: Options, problems: list[Problem]) -> tuple[str, ...]:
    """Find out which municipalities are meant; those that cannot be found are reported together."""
    content = options["content"]
    folders = folders_in(content)
    if options["everyone"]:
        return tuple(sorted({*_register(), *folders}))
    if not municipalities and not folders:
        problems.append(problem(Fault.NO_CONTENT, Place(str(content)), path=content))
    if not municipalities:
        return folders
    slugs = []
    for name in municipalities:
        try:
            slugs.append(name if name in folders else _find(name))
        except RefusedError as refused:
            problems.append(problem(refused.fault, Place(name), **refused.details))
    return tuple(dict.fromkeys(slugs))


def _register() -> tuple[str, ...]:
    from kommunesite.reading.register import read_register

    return tuple(each.slug for each in read_register())


def _find(name: str) -> str:
    from kommunesite.reading.register import find, read_register

    return find(read_register(), name).slug


def _run(request: Request, slugs: Sequence[str], others: Sequence[str] | None, jobs: int) -> None:
    started = time.monotonic()
    reports = list(show_progress(_reports(request, slugs, others or (), jobs), len(slugs) + len(others or ())))
    problems = [each for report in reports for each in report.problems]
    problems += _root_problems(request, is_whole=others is not None)
    show_summary(reports, time.monotonic() - started)
    if problems:
        _stop(problems)


def _reports(request: Request, slugs: Sequence[str], others: Sequence[str], jobs: int) -> Iterator[Report]:
    yield from build_many(request, slugs, jobs)
    yield from (remove_site(request.output, slug) for slug in others)


def _root_problems(request: Request, *, is_whole: bool) -> list[Problem]:
    try:
        if request.beside:
            from kommunesite.building.combined import write_root

            write_root(request)
        elif is_whole:
            remove_root(request.output)
    except OSError as error:
        return [write_problem(request.output, error)]
    return []


def _stop(problems: Sequence[Problem]) -> None:
    show_problems(problems)
    raise click.exceptions.Exit(FAULTS)
