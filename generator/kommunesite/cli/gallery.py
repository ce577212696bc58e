"""The command `kommunesite gallery`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Vis komponentene i temaet.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("galleri"),
    show_default=True,
    help="Mappen galleriet blir lagt i.",
)
def gallery(output: Path) -> None:
    """Lag et galleri med alle komponentene i temaet, for dem som tegner og tester.

    Hver komponent står med hva den er til, koden som bruker den, og alle eksemplene i lyst, mørkt og tvungne farger.
    """
    from kommunesite.building.gallery import NAME, build_gallery
    from kommunesite.reading.source import find_sources

    made = build_gallery(find_sources(Path("content")).theme, output.resolve())
    problems = made if isinstance(made, tuple) else made.problems
    if problems:
        raise click.ClickException("\n".join(map(str, problems)))
    click.echo(f"Åpne {output / NAME / 'index.html'} i nettleseren.")
