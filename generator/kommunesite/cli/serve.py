"""The command `kommunesite serve`."""

from __future__ import annotations

import signal
from pathlib import Path

import click


@click.command(short_help="Vis nettstedene i nettleseren.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path("site"),
    show_default=True,
    help="Mappen nettstedene ligger i.",
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Porten på denne maskinen."
)
def serve(output: Path, port: int) -> None:
    """Vis nettsteder som er bygd, på denne maskinen. Avslutt med Ctrl+C."""
    from kommunesite.preview.server import HOST, make_server

    try:
        server = make_server(output, port)
    except OSError as error:
        message = f"Porten {port} kan ikke brukes ({(error.strerror or '').lower()}). Prøv en annen med --port."
        raise click.ClickException(message) from error
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    with server:
        click.echo(f"Åpne http://{HOST}:{server.server_address[1]}/ i nettleseren. Avslutt med Ctrl+C.")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("Avsluttet.")
