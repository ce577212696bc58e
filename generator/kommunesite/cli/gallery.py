"""The command `kommunesite gallery`."""

from __future__ import annotations

from pathlib import Path

import click

from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import with_folder


@click.command(short_help="Vis komponentene i temaet.")
@with_folder("--output", "galleri", "Mappen galleriet blir lagt i.")
def gallery(output: Path) -> None:
    """Lag et galleri med alle komponentene i temaet, for dem som tegner og tester.

    Hver komponent står med hva den er til, koden som bruker den, og alle eksemplene i lyst, mørkt og tvungne farger.
    """
    from kommunesite.building.gallery import NAME, build_gallery
    from kommunesite.reading.source import find_sources

    made = build_gallery(find_sources(Path("content")).theme, output.resolve())
    show_problems(made.problems)
    if made.problems:
        raise click.exceptions.Exit(FAULTS)
    click.echo(f"Åpne {output / NAME / 'index.html'} i nettleseren.")
