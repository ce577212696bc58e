"""The commands `kommunesite offers …`: how municipalities deliver the services, and their own texts kept up to date."""

from __future__ import annotations

import click

from kommunesite.cli.offers.accept import accept
from kommunesite.cli.offers.review import review
from kommunesite.cli.offers.status import status


@click.group(short_help="Se på tilbudene og de egne tekstene.")
def offers() -> None:
    """Se hvordan kommunene leverer tjenestene, og hold kommunens egne tekster ved like."""


offers.add_command(status)
offers.add_command(review)
offers.add_command(accept)
