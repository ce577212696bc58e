"""The command `kommunesite check`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from kommunesite.cli.choice import choose, day_of
from kommunesite.cli.console import colour_of, show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.option import with_cache, with_content, with_day
from kommunesite.cli.tongue import with_language

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from kommunesite.model.language import Language
    from kommunesite.model.problem import Problem
    from kommunesite.reviewing.country import Country
    from kommunesite.reviewing.verdict import Verdict


class Options(TypedDict):
    """What can be said to the command besides the municipalities."""

    content: Path
    cache: Path
    today: datetime.datetime | None
    shape: str
    language: Language
    fix: bool
    diff: bool
    accept: bool


@click.command(short_help="Finn feil i tekstene uten å bygge.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json", "github", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="Tekst for mennesker, eller et format for andre programmer.",
)
@with_language
@click.option("--fix", is_flag=True, help="Rett det som trygt kan rettes av seg selv.")
@click.option("--diff", is_flag=True, help="Vis hva --fix ville ha rettet, uten å gjøre det.")
@click.option("--accept", is_flag=True, help="Skriv alt som er funnet, i avvik.yaml, så bare det som er nytt, teller.")
@with_day("Sjekk som om det var denne dagen")
@with_cache
@with_content
def check(municipalities: tuple[str, ...], **options: Unpack[Options]) -> None:
    """Les alt, og finn alt som er galt eller kunne vært bedre. Ingenting blir bygd.

    KOMMUNE er navn, nummer eller mappenavn. Uten navn blir alle kommuner som har en mappe, og de nasjonale tekstene,
    sjekket.
    Avslutter med 0 når det ikke er noen nye feil, 1 når det er det og 2 når kommandoen er brukt galt. Advarsler og råd
    endrer ikke det, men det gjør en mal som ingen har skrevet om.
    """
    if sum(options[name] for name in ("fix", "diff", "accept")) > 1:
        message = "Skriv bare ett av --fix, --diff og --accept."
        raise click.UsageError(message)
    problems: list[Problem] = []
    slugs = choose(municipalities, options["content"], problems)
    if problems:
        show_problems(problems, options["language"])
        raise click.exceptions.Exit(WRONG_USE)
    if code := _run(slugs, options, with_nation=not municipalities):
        raise click.exceptions.Exit(code)


def _run(slugs: tuple[str, ...], options: Options, *, with_nation: bool) -> int:
    from kommunesite.reading.source import find_sources
    from kommunesite.reviewing.country import Country
    from kommunesite.reviewing.verdict import judge

    def verdict_now() -> tuple[Country, Verdict]:
        sources = find_sources(options["content"].resolve())
        country = Country(sources, options["cache"].resolve(), day_of(options["today"]))
        return country, judge(country, slugs, with_nation=with_nation)

    country, verdict = verdict_now()
    problems: list[Problem] = []
    if options["diff"] or options["fix"] or options["accept"]:
        from kommunesite.cli.amendment import accept_all, fix_all, show_difference

        act = {"diff": show_difference, "fix": fix_all, "accept": accept_all}
        (chosen,) = (act[name] for name in ("diff", "fix", "accept") if options[name])
        if chosen(country.sources, verdict, options["language"], problems):
            country, verdict = verdict_now()
    if not options["diff"]:
        _tell(verdict, options["shape"], options["language"])
    show_problems(problems, options["language"])
    return FAULTS if problems or verdict.is_refused else 0


def _tell(verdict: Verdict, shape: str, language: Language) -> None:
    if shape == "text":
        from kommunesite.cli.finding import finding_text, summary_text

        colour = colour_of(os.environ)
        for remark in verdict.new:
            click.echo(finding_text(verdict, remark, language), color=colour)
        click.echo(summary_text(verdict, language), nl=False)
        return
    from kommunesite.reviewing.telling.github import github_text
    from kommunesite.reviewing.telling.junit import junit_text
    from kommunesite.reviewing.telling.machine import json_text
    from kommunesite.reviewing.telling.sarif import sarif_text

    texts = {"json": json_text, "github": github_text, "sarif": sarif_text, "junit": junit_text}
    click.echo(texts[shape](verdict, language), nl=False)
