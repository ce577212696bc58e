"""The door: commands. Only here is anything printed, the clock read, or the program ended."""

from __future__ import annotations

import click

from kommunesite import __version__
from kommunesite.cli.audit import audit
from kommunesite.cli.build import build
from kommunesite.cli.check import check
from kommunesite.cli.diff import diff
from kommunesite.cli.doctor import doctor
from kommunesite.cli.gallery import gallery
from kommunesite.cli.handbook import handbook
from kommunesite.cli.init import init
from kommunesite.cli.merger import merge, split
from kommunesite.cli.move import move
from kommunesite.cli.new import new
from kommunesite.cli.offers import offers
from kommunesite.cli.rule import rule
from kommunesite.cli.schema import schema
from kommunesite.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="kommunesite %(version)s")
def main() -> None:
    """Make websites for Norwegian municipalities from one theme and one service catalogue."""


main.add_command(audit)
main.add_command(build)
main.add_command(check)
main.add_command(diff)
main.add_command(doctor)
main.add_command(gallery)
main.add_command(handbook)
main.add_command(init)
main.add_command(merge)
main.add_command(move)
main.add_command(new)
main.add_command(offers)
main.add_command(rule)
main.add_command(schema)
main.add_command(serve)
main.add_command(split)
