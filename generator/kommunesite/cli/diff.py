"""The command `kommunesite diff`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kommunesite.cli.choice import choose, day_of
from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS, WRONG_USE
from kommunesite.cli.option import with_content, with_day

if TYPE_CHECKING:
    import datetime

    from kommunesite.model.problem import Problem


@click.command(short_help="Fortell hva en endring gjør med nettstedene.")
@click.argument("revision", metavar="REF")
@click.argument("municipalities", nargs=-1, metavar="[KOMMUNE]...")
@with_content
@with_day("Se på alt som om det var denne dagen")
def diff(revision: str, municipalities: tuple[str, ...], content: Path, today: datetime.datetime | None) -> None:
    """Fortell i vanlige ord hva som er blitt annerledes på nettstedene siden REF.

    REF er en gren, et merke eller en endring i git, for eksempel main. Uten kommuner er det alle som er endret.
    Det som blir skrevet, er Markdown, og kan stå i et forslag på GitHub eller GitLab.
    Avslutter med 0 når sammenligningen er gjort, 1 når den ikke kan gjøres og 2 når kommandoen er brukt galt.
    """
    from kommunesite.cli.effect import effect_text
    from kommunesite.effect.past import Git, lay_out
    from kommunesite.effect.tour import Journey, differing, effects
    from kommunesite.reading.source import find_sources

    problems: list[Problem] = []
    named = choose(municipalities, content, problems) if municipalities else ()
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(WRONG_USE)
    sources = find_sources(content.resolve())
    with tempfile.TemporaryDirectory() as folder:
        # Git cannot be asked from a folder that is not there.
        git = Git(shutil.which("git") or "git", content if content.is_dir() else Path())
        before = lay_out(git, revision, sources, Path(folder) / "før", problems)
        if before is not None:
            journey = Journey(before, sources, day_of(today), Path(folder) / "cache")
            found = tuple(effects(journey, named or differing(journey), problems))
    if problems:
        show_problems(problems)
        raise click.exceptions.Exit(FAULTS)
    click.echo(effect_text(found), nl=False)
