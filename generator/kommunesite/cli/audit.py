"""The command `kommunesite audit`."""

from __future__ import annotations

import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.cli.number import count
from kommunesite.cli.option import with_folder
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, RefusedError, problem, reason_of
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kommunesite.checking.page import Page
    from kommunesite.checking.result import Inspection

FAULTS = 1
"""The exit code when a page has faults, or could not be looked at; wrong use of the command gives 2."""

RULES = Path("axe-core/axe.min.js")
FOLDERS = (Path("node_modules"), Path("tests/browser/node_modules"))
"""Where npm puts the rules of axe: in the folder that it is run in, or in a checkout that has run its tests."""


class Selection(StrEnum):
    """Which pages of a site are looked at: some that show all there is, or every one."""

    SOME = "utvalg"
    ALL = "alle"


class Options(TypedDict):
    """What can be said to the command besides the municipalities."""

    site: Path
    selection: str
    report: Path
    json: Path | None
    axe: Path | None
    jobs: int
    quiet: bool


@click.command(short_help="Se etter feil på nettsteder som er bygd.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@with_folder("--site", "site", "Mappen nettstedene ligger i.")
@click.option(
    "--pages",
    "selection",
    type=click.Choice([each.value for each in Selection]),
    default=Selection.SOME.value,
    show_default=True,
    help="Se på et utvalg av sider som til sammen viser alt nettstedet har, eller på alle.",
)
@with_folder("--report", "gjennomgang", "Mappen rapporten skal ligge i, som index.html.")
@click.option(
    "--json",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL",
    help="Skriv en rapport for maskiner til en fil.",
)
@click.option(
    "--axe",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL",
    help="Filen axe.min.js fra npm-pakken axe-core, når den ikke ligger i node_modules.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help="Hvor mange nettlesere som er åpne samtidig.",
)
@click.option("--quiet", is_flag=True, help="Skriv bare ut feil.")
def audit(municipalities: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Åpne sidene i en vanlig nettleser, og se etter det som stenger folk ute.

    KOMMUNE er navn, nummer eller mappenavn; uten navn er det alle som er bygd. Hver side prøves mot reglene i WCAG 2.2
    (A og AA), lys og mørk, bred og smal. Det blir også sett etter feil i nettleseren, sporing og tekst som ikke får
    plass.
    Avslutter med 0 når alt er vel, 1 når noe er galt og 2 når kommandoen er brukt galt.
    """
    try:
        pages = _chosen(municipalities, options)
        found = _inspect(pages, options)
        _write(found, options)
    except RefusedError as refused:
        said = problem(refused.fault, Place(str(options["site"])), **refused.details)
        click.echo(f"{said.place}: {said.fault.code} {said.sentence}\n    {said.hint}", err=True)
        raise click.exceptions.Exit(FAULTS) from refused
    _tell_of(found, options)
    if found.cases:
        raise click.exceptions.Exit(FAULTS)


def _chosen(municipalities: Sequence[str], options: Options) -> tuple[Page, ...]:
    """Read the sites that are meant, and choose among their pages."""
    from kommunesite.checking.page import choose, read_pages
    from kommunesite.reading.register import find, read_register

    folder = options["site"]
    built = sorted(each.parent.name for each in folder.glob("*/index.html"))
    slugs = [name if name in built else find(read_register(), name).slug for name in municipalities] or built
    missing = [slug for slug in slugs if slug not in built]
    if missing or not slugs:
        raise RefusedError(Fault.NOT_BUILT, path=str(folder), name=", ".join(missing) or "noe nettsted")
    sites = [read_pages(folder / slug) for slug in dict.fromkeys(slugs)]
    is_all = options["selection"] == Selection.ALL
    return tuple(page for pages in sites for page in (pages if is_all else choose(pages)))


def _inspect(pages: Sequence[Page], options: Options) -> Inspection:
    """Show the sites on this machine, and look at the pages in a browser."""
    try:
        from kommunesite.checking.inspection import inspect
        from kommunesite.checking.window import open_windows
    except ModuleNotFoundError as error:
        raise RefusedError(Fault.NO_SELENIUM) from error
    from kommunesite.preview.server import make_server, running

    rules = _rules(options["axe"])
    with open_windows(min(options["jobs"], len(pages))) as windows, running(make_server(options["site"], 0)) as origin:
        for each in windows:
            each.bring_rules(rules)
        return inspect(windows, origin, pages, lambda page: _tell(page, options))


def _tell_of(found: Inspection, options: Options) -> None:
    for case in found.cases:
        place = f"{case.page.slug}{case.page.address}"
        click.echo(f"{place}: {case.finding.sentence} {case.finding.selector}".rstrip(), err=True)
    if not options["quiet"]:
        looked = f"{count(len(found.pages), 'side', 'sider')}: feil på {count(len(found.cases), 'sted', 'steder')}."
        click.echo(f"{looked} Rapporten ligger i {options['report'] / 'index.html'}.")


def _tell(page: Page, options: Options) -> None:
    if not options["quiet"]:
        click.echo(f"Ser på {page.slug}{page.address}")


def _rules(named: Path | None) -> Path:
    """Find the rules of axe."""
    places = [named] if named else [folder / RULES for folder in FOLDERS]
    found = next((place for place in places if place.is_file()), None)
    if found is None:
        raise RefusedError(Fault.NO_AXE, path=str(places[0]))
    return found


def _write(found: Inspection, options: Options) -> None:
    from kommunesite.checking.report import machine_text, page_text

    day = datetime.datetime.now().astimezone().date()
    file = options["report"] / "index.html"
    try:
        options["report"].mkdir(parents=True, exist_ok=True)
        write_whole(file, page_text(found, day).encode())
        if options["json"]:
            write_whole(options["json"], machine_text(found, day).encode())
    except OSError as error:
        raise RefusedError(Fault.NO_REPORT, path=str(error.filename or file), reason=reason_of(error)) from error
