"""The command `kommunesite offers accept`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import choose
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.option import with_content
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem, reason_of
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kommunesite.model.problem import Problem
    from kommunesite.survey.acceptance import Acceptance


@click.command(short_help="Godkjenn egne tekster slik de nasjonale er nå.")
@click.argument("municipality", metavar="KOMMUNE")
@click.argument("services", nargs=-1, metavar="[TJENESTE]...")
@click.option("--all", "everything", is_flag=True, help="Godkjenn tekstene om alle tjenestene.")
@with_content
def accept(municipality: str, services: tuple[str, ...], *, everything: bool, content: Path) -> None:
    """Skriv ned de nasjonale tekstene slik de er nå, for kommunens egne tekster om tjenestene.

    Si hvilke tjenester det gjelder, eller --all. Gjør det når du har lest kommunens tekst sammen med den nasjonale.
    Etterpå sier «kommunesite offers review» fra når den nasjonale teksten blir endret.
    Avslutter med 0 når alt er vel, 1 når noe har feil og 2 når kommandoen er brukt galt.
    """
    if everything == bool(services):
        message = "Skriv enten hvilke tjenester det gjelder, eller --all."
        raise click.UsageError(message)
    problems: list[Problem] = []
    (slug,) = choose((municipality,), content, problems) or ("",)
    code = WRONG_USE if problems else _accept(slug, services, content, problems)
    show_problems(problems)
    if code:
        raise click.exceptions.Exit(code)


def _accept(slug: str, services: Sequence[str], content: Path, problems: list[Problem]) -> int:
    """Accept what was asked for, or say in the problems why not; give the exit code."""
    from kommunesite.reading.source import find_sources
    from kommunesite.survey.acceptance import prepare

    prepared = prepare(find_sources(content.resolve()), slug, services, problems)
    if prepared is None:
        return WRONG_USE if any(each.fault is Fault.NO_LOCAL_TEXT for each in problems) else FAULTS
    path = prepared.file.path
    try:
        is_written = bool(prepared.entries or path.exists()) and write_whole(path, prepared.text.encode())
    except OSError as error:
        place = Place(prepared.file.name)
        problems.append(problem(Fault.UNWRITTEN, place, path=prepared.file.name, reason=reason_of(error)))
        return FAULTS
    click.echo(f"{prepared.file.name}: {'skrevet' if is_written else 'uendret'}")
    for line in _told(prepared):
        click.echo(f"    {line}")
    return 0


def _told(prepared: Acceptance) -> Iterator[str]:
    """Say under which headings a text was accepted anew, and of which nothing is kept any more."""
    for entry in prepared.entries:
        words = {name: shown for shown, name in prepared.outline.headings[entry.language].items()}
        for done, headings in (("godkjent", entry.accepted), ("tatt bort", entry.dropped)):
            if headings:
                shown = ", ".join(words.get(heading, heading) for heading in headings)
                yield f"{entry.service} ({entry.language}) {done}: {shown}"
