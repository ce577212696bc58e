"""The door: commands. Only here is anything printed, the clock read, or the program ended."""

from __future__ import annotations

import click

from kommunesite import __version__
from kommunesite.cli.build import build
from kommunesite.cli.gallery import gallery
from kommunesite.cli.merger import merge, split
from kommunesite.cli.offers import offers
from kommunesite.cli.schema import schema
from kommunesite.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="kommunesite %(version)s")
def main() -> None:
    """Make websites for Norwegian municipalities from one theme and one service catalogue."""


main.add_command(build)
main.add_command(gallery)
main.add_command(merge)
main.add_command(offers)
main.add_command(schema)
main.add_command(serve)
main.add_command(split)
