"""The command `kommunesite handbook`."""

from __future__ import annotations

from pathlib import Path

import click

from kommunesite.cli.console import show_problems
from kommunesite.cli.ending import FAULTS
from kommunesite.cli.option import with_folder


@click.command(short_help="Lag håndboken for redaktører som et nettsted.")
@with_folder("--output", "handbok", "Mappen håndboken blir lagt i.")
def handbook(output: Path) -> None:
    """Lag håndboken for redaktører som et nettsted, med samme utseende og samme sjekk av lenker som kommunenes."""
    from kommunesite.building.handbook import NAME, build_handbook
    from kommunesite.reading.source import find_docs, find_sources

    made = build_handbook(find_docs(), find_sources(Path("content")).theme, output.resolve())
    show_problems(made.problems)
    if made.problems:
        raise click.exceptions.Exit(FAULTS)
    click.echo(f"Håndboken ligger i {output / NAME}. Se på den med:")
    click.echo(f"    python3 -m http.server --bind 127.0.0.1 --directory {output / NAME}")
