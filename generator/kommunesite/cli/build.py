"""The command `kommunesite build`."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

import click

from kommunesite.building.lock import hold, hold_shard
from kommunesite.building.many import build_many
from kommunesite.building.output import prepare, write_problem
from kommunesite.building.removal import others_in, remove_root, remove_site
from kommunesite.building.request import Request
from kommunesite.cli.choice import all_in, check_names, choose, day_of
from kommunesite.cli.console import Screen
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import STDOUT, Options, with_options
from kommunesite.cli.outcome import Outcome, cpu_used, wall_clock
from kommunesite.cli.report import report_text
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.reading.source import NATIONAL_FOLDER, PORTAL_FOLDER, find_sources
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager
    from pathlib import Path

    from kommunesite.building.archive import Packed
    from kommunesite.building.shard import Shard
    from kommunesite.model.artifact import Report


@click.command(short_help="Bygg nettsteder.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@with_options
def build(municipalities: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Bygg nettsteder for kommunene, eller for alle som har en mappe.

    KOMMUNE er navn, nummer eller mappenavn, eller «norge»: den nasjonale portalen, som --all også bygger.
    En tekst med feil står som før, eller hele kommunen gjør det;
    alt annet bygges.
    Avslutter med 0 når alt er vel, 1 når noe har feil og 2 når kommandoen er brukt galt.
    """
    _check_use(municipalities, options)
    started = wall_clock()
    screen = Screen(is_quiet=options["quiet"], is_for_machine=options["json"] == STDOUT)
    outcome = replace(_run(municipalities, options, screen), wall=wall_clock() - started, cpu=cpu_used())
    if options["json"]:
        outcome = _report(outcome, options["json"], options)
    screen.tell(outcome, with_profile=options["profile"])
    if code := _exit_code(outcome, options):
        raise click.exceptions.Exit(code)


def _check_use(municipalities: Sequence[str], options: Options) -> None:
    check_names(municipalities, everyone=options["everyone"])
    archive = options["archive"]
    if archive and archive.resolve().is_relative_to(options["output"].resolve()):
        message = "Mappen i --archive kan ikke ligge i mappen i --output, for der blir andre filer slettet."
        raise click.UsageError(message)


def _exit_code(outcome: Outcome, options: Options) -> int:
    is_warned = options["strict"] and outcome.all_warnings
    return FAULTS if outcome.all_problems or is_warned else 0


def _run(municipalities: Sequence[str], options: Options, screen: Screen) -> Outcome:
    """Choose, make ready, build, and pack; each stops what comes after it when something is wrong."""
    today = day_of(options["today"])
    problems: list[Problem] = []
    content = options["content"]
    chosen = (*all_in(content), PORTAL_FOLDER) if options["everyone"] else choose(municipalities, content, problems)
    folders = (options["output"], *([options["archive"]] if options["archive"] else []))
    problems += [] if problems else [refused for folder in folders if (refused := prepare(folder))]
    if problems:
        return Outcome(today, problems=tuple(problems))
    request = Request(
        sources=find_sources(content.resolve()),
        output=options["output"].resolve(),
        today=today,
        cache=options["cache"].resolve(),
        beside=chosen if options["combined"] else (),
    )
    slugs = options["shard"].share(chosen) if options["shard"] else chosen
    try:
        with _lock(request.output, options["shard"]):
            # Who names municipalities or a shard says nothing of the others; who names none wants just those there are.
            is_whole = not municipalities and not options["shard"]
            others = others_in(request.output, slugs) if is_whole else None
            return _build(request, (slugs, others), options, screen)
    except RefusedError as refused:
        return Outcome(today, problems=(problem(refused.fault, Place(str(options["output"])), **refused.details),))


def _lock(output: Path, shard: Shard | None) -> AbstractContextManager[None]:
    return hold_shard(output, shard.number, shard.count) if shard else hold(output)


def _build(
    request: Request, sites: tuple[Sequence[str], Sequence[str] | None], options: Options, screen: Screen
) -> Outcome:
    """Build some sites, remove others, and pack what was built."""
    slugs, others = sites
    try:
        with _workers(options, request) as workers:
            reports = tuple(screen.follow(_reports(request, sites, workers), len(slugs) + len(others or ())))
    except RefusedError as refused:
        place = Place(f"dask://{options['cluster']}")
        return Outcome(request.today, problems=(problem(refused.fault, place, **refused.details),))
    if others:
        from kommunesite.reading.cache import Cache
        from kommunesite.rendering.stock import STOCK

        Cache(request.cache).tidy((*slugs, *(f"{slug}.seen" for slug in slugs), NATIONAL_FOLDER, STOCK))
    return Outcome(request.today, reports, _root_problems(request, others), _pack(request, reports, options))


def _reports(
    request: Request, sites: tuple[Sequence[str], Sequence[str] | None], workers: int | Executor
) -> Iterator[Report]:
    slugs, others = sites
    yield from build_many(request, slugs, workers)
    yield from (remove_site(request.output, slug) for slug in others or ())


@contextmanager
def _workers(options: Options, request: Request) -> Iterator[int | Executor]:
    """Give who is to build: some processes of this machine, or the workers of a cluster."""
    if options["cluster"] is None:
        yield options["jobs"]
        return
    try:
        from kommunesite.building.cluster import open_cluster
    except ModuleNotFoundError as error:
        raise RefusedError(Fault.NO_DASK) from error
    with open_cluster(options["cluster"], request) as workers:
        yield workers


def _root_problems(request: Request, others: Sequence[str] | None) -> tuple[Problem, ...]:
    try:
        if request.beside:
            from kommunesite.building.combined import write_root

            write_root(request)
        elif others is not None:
            remove_root(request.output)
    except OSError as error:
        return (write_problem(request.output, error),)
    return ()


def _pack(request: Request, reports: Sequence[Report], options: Options) -> Packed | None:
    """Pack the sites that were built; the others keep the archives that they have."""
    if options["archive"] is None:
        return None
    from kommunesite.building.archive import pack_sites

    built = sorted(report.slug for report in reports if report.is_built)
    return pack_sites(request.output, built, options["archive"], options["jobs"])


def _report(outcome: Outcome, target: Path, options: Options) -> Outcome:
    """Give the report to the machine that asked for it; when its file cannot be written, that is a problem too."""
    text = report_text(outcome, _exit_code(outcome, options))
    if target == STDOUT:
        click.echo(text, nl=False)
        return outcome
    try:
        write_whole(target, text.encode())
    except OSError as error:
        return replace(outcome, problems=(*outcome.problems, write_problem(target, error)))
    return outcome
