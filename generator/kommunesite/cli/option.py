"""The options of `kommunesite build`, and those that other commands have too."""

from __future__ import annotations

import datetime
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from kommunesite.building.shard import Shard

if TYPE_CHECKING:
    from collections.abc import Callable

STDOUT = Path("-")
"""The file name that stands for what is printed."""

_SHARD = re.compile(r"([0-9]{1,6})/([0-9]{1,6})", re.ASCII)
_CLUSTER = re.compile(r"dask://((?:[\w.-]+|\[[0-9a-fA-F:]+\]):[0-9]{1,5})", re.ASCII)


class Options(TypedDict):
    """What can be said to the command besides the municipalities."""

    everyone: bool
    content: Path
    output: Path
    cache: Path
    jobs: int
    today: datetime.datetime | None
    combined: bool
    shard: Shard | None
    cluster: str | None
    archive: Path | None
    strict: bool
    quiet: bool
    json: Path | None
    profile: bool


def _read_shard(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Shard | None:
    if value is None:
        return None
    found = _SHARD.fullmatch(value)
    if found and 1 <= int(found[1]) <= int(found[2]):
        return Shard(int(found[1]), int(found[2]))
    message = f"«{value}» er ikke en del. Skriv for eksempel 2/4 for den andre av fire deler."
    raise click.BadParameter(message)


def _read_cluster(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    found = _CLUSTER.fullmatch(value)
    if found:
        return found[1]
    message = f"«{value}» er ikke adressen til en klynge. Skriv for eksempel dask://127.0.0.1:8786."
    raise click.BadParameter(message)


def with_folder(name: str, default: str, explanation: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make an option that says another folder than the usual one."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option(name, type=kind, default=Path(default), show_default=True, metavar="MAPPE", help=explanation)


with_content = with_folder("--content", "content", "Mappen med en mappe for hver kommune.")

with_cache = with_folder(
    "--cache",
    ".kommunesite",
    "Mappen der det som er lest, blir tatt vare på til neste gang. Den kan trygt slettes.",
)

with_municipality = click.option(
    "--in",
    "municipality",
    metavar="KOMMUNE",
    help="Kommunen det gjelder: navn, nummer eller mappenavn. Trengs bare når flere kommuner har en mappe.",
)


def with_day(explanation: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make the option that says another day than today."""
    days = click.DateTime(["%Y-%m-%d"])
    return click.option("--as-of", "today", type=days, metavar="DATO", help=f"{explanation} (ÅÅÅÅ-MM-DD).")


_OPTIONS = (
    click.option("--all", "everyone", is_flag=True, help="Bygg alle kommunene, også de som bare står i registeret."),
    with_content,
    click.option(
        "--output",
        type=click.Path(path_type=Path),
        default=Path("site"),
        show_default=True,
        help="Mappen nettstedene skal ligge i.",
    ),
    with_cache,
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=lambda: os.cpu_count() or 1,
        show_default="like mange som maskinen har kjerner",
        help="Hvor mange kommuner som bygges samtidig.",
    ),
    with_day("Bygg som om det var denne dagen"),
    click.option("--combined", is_flag=True, help="Legg nettstedene side om side på én vert, under /<kommune>/."),
    click.option(
        "--shard", callback=_read_shard, metavar="K/N", help="Bygg bare del K av N. Til sammen blir delene hele landet."
    ),
    click.option(
        "--executor",
        "cluster",
        callback=_read_cluster,
        metavar="dask://VERT:PORT",
        help="Bygg på maskinene i en Dask-klynge, i en mappe de deler.",
    ),
    click.option(
        "--archive",
        type=click.Path(path_type=Path),
        metavar="MAPPE",
        help="Pakk hvert nettsted som <kommune>.tar.zst i denne mappen, med sjekksummer i SHA256SUMS.",
    ),
    click.option("--strict", is_flag=True, help="Avslutt med 1 også når det bare er advarsler."),
    click.option("--quiet", is_flag=True, help="Skriv bare ut feil og advarsler, ellers ingenting."),
    click.option(
        "--json",
        type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
        metavar="FIL",
        help="Skriv en rapport for maskiner til en fil, eller med «-» i stedet for alt annet.",
    ),
    click.option("--profile", is_flag=True, help="Vis hvor tiden ble av."),
)


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options, in the order in which its help lists them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
