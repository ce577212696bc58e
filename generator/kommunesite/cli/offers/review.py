"""The command `kommunesite offers review`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import choose
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.option import with_content
from kommunesite.model.problem import sort_out

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem
    from kommunesite.survey.review import Review


@click.command(short_help="Finn egne tekster som bør leses på nytt.")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Tekst for mennesker, eller json for programmer.",
)
@with_content
def review(municipalities: tuple[str, ...], shape: str, content: Path) -> None:
    """Finn kommunens egne tekster om tjenester der den nasjonale teksten er endret siden den ble godkjent.

    Du ser den nasjonale teksten før og nå ved siden av hverandre: [-slik-] er borte, {+slik+} er nytt.
    Avslutter med 0 når ingenting må leses på nytt, 1 når noe må det eller har feil, og 2 når kommandoen er brukt galt.
    """
    from kommunesite.reading.source import find_sources
    from kommunesite.survey.review import review_all

    problems: list[Problem] = []
    slugs = choose(municipalities, content, problems)
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(WRONG_USE)
    found = review_all(find_sources(content.resolve()), slugs, problems)
    click.echo(_text(found, shape), nl=False)
    show_problems(problems)
    if found.findings or sort_out(problems)[0]:
        raise click.exceptions.Exit(FAULTS)


def _text(found: Review, shape: str) -> str:
    if shape == "json":
        from kommunesite.survey.record import review_json

        return review_json(found)
    from kommunesite.cli.offers.comparison import review_text

    return review_text(found)
