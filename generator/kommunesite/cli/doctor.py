"""The command `kommunesite doctor`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import with_content, with_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.editing.examination import Finding

_MARKS = {True: "ok", False: "mangler"}


@click.command(short_help="Se om alt er på plass på maskinen.")
@with_content
@with_folder("--cache", ".kommunesite", "Mappen der det som er lest, blir tatt vare på.")
def doctor(content: Path, cache: Path) -> None:
    """Vis hva som er installert, hva som mangler, og hva du skal skrive for å få det på plass.

    Noe trengs bare til enkelte ting. Mangler det, er det likevel i orden å bygge.
    Avslutter med 0 når alt som trengs, er på plass, og 1 når noe mangler.
    """
    from kommunesite.editing.examination import Surroundings, examine

    found = examine(
        Surroundings(
            python=sys.version_info[:3],
            folder=Path.cwd(),
            content=content,
            cache=cache,
            programs={name: shutil.which(name) or "" for name in ("git", "chromium", "chromedriver", "node")},
            encoding=sys.getfilesystemencoding(),
            editor=os.environ.get("VISUAL") or os.environ.get("EDITOR") or "",
        )
    )
    for line in _lines(found):
        click.echo(line)
    if any(each.is_needed and not each.is_well for each in found):
        raise click.exceptions.Exit(FAULTS)


def _lines(found: Iterable[Finding]) -> Iterable[str]:
    for each in found:
        mark = _MARKS[each.is_well] if each.is_needed or each.is_well else "valgfritt"
        yield f"{mark:<10} {each.what}: {each.state}"
        if not each.is_well:
            yield f"{'':<10}     {each.cure}"
