"""The command `kommunesite serve`."""

from __future__ import annotations

import asyncio
import datetime
import signal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.building.request import Request
from kommunesite.cli.choice import all_in, choose, day_of
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.number import count
from kommunesite.cli.option import with_cache, with_content, with_day
from kommunesite.reading.source import PORTAL_FOLDER, find_sources
from kommunesite.site.draft import Marks

if TYPE_CHECKING:
    from socket import socket

    from kommunesite.building.trial import Trial
    from kommunesite.model.problem import Problem
    from kommunesite.preview.exhibition import Exhibition


class _Options(TypedDict):
    content: Path
    cache: Path
    port: int
    today: datetime.datetime | None
    drafts: bool


@click.command(short_help="Vis nettstedene i nettleseren mens du skriver.")
@click.argument("municipality", required=False, metavar="[KOMMUNE]")
@with_content
@with_cache
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Porten på denne maskinen."
)
@with_day("Vis nettstedene slik de blir denne dagen")
@click.option("--drafts", is_flag=True, help="Vis også utkast, med et merke.")
def serve(municipality: str | None, **options: Unpack[_Options]) -> None:
    """Vis nettstedene på denne maskinen mens du skriver. Avslutt med Ctrl+C.

    Alle kommuner kan åpnes, og den nasjonale portalen på /norge/. KOMMUNE er navn, nummer eller mappenavn på den du
    vil begynne med. Siden i nettleseren laster seg selv på nytt når du lagrer. Er det en feil, ser du den over siden,
    slik den sist var uten.
    """
    problems: list[Problem] = []
    first = choose((municipality,) if municipality else (), options["content"], problems)
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)
    opened = _open(options["port"])
    host, port = opened.getsockname()
    address = f"http://{host}:{port}/{first[0] + '/' if municipality else ''}"
    asyncio.run(_present(_exhibition(first, options), opened, address))
    click.echo("Avsluttet.")


def _exhibition(first: tuple[str, ...], options: _Options) -> Exhibition:
    from kommunesite.preview.exhibition import Exhibition

    content = options["content"].resolve()
    request = Request(
        sources=find_sources(content),
        output=options["cache"].resolve(),
        today=day_of(options["today"]),
        cache=options["cache"].resolve(),
        beside=tuple(dict.fromkeys((*first, *all_in(content), PORTAL_FOLDER))),
        marks=Marks(day_of(None), options["drafts"]),
    )
    return Exhibition(request)


def _open(port: int) -> socket:
    from kommunesite.preview.live import open_port

    try:
        return open_port(port)
    except OSError as error:
        message = f"Porten {port} kan ikke brukes ({(error.strerror or '').lower()}). Prøv en annen med --port."
        raise click.ClickException(message) from error


async def _present(exhibition: Exhibition, opened: socket, address: str) -> None:
    from kommunesite.preview.live import present

    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, stop.set)
    click.echo(f"Åpne {address} i nettleseren. Avslutt med Ctrl+C.")
    await present(exhibition, opened, stop, partial(_tell, {}))


def _tell(said: dict[str, tuple[Problem, ...]], trials: tuple[Trial, ...]) -> None:
    """Say which sites are shown anew, and what is wrong with them that has not been said before."""
    for trial in trials:
        known, found = said.get(trial.slug, ()), (*trial.problems, *trial.warnings)
        faults, warnings = count(len(trial.problems), "feil", "feil"), len(trial.warnings)
        noted = f", {count(warnings, 'advarsel', 'advarsler')}" if warnings else ""
        click.echo(f"{trial.slug}: vist på nytt, {faults}{noted}")
        show_problems(each for each in found if each not in known)
        said[trial.slug] = found
