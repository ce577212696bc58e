"""The door: commands. Only here is anything printed, the clock read, or the program ended."""

from __future__ import annotations

import atexit
import gc
from importlib import import_module

import click

from kommunesite import __version__

COMMANDS = (
    "audit",
    "build",
    "check",
    "diff",
    "doctor",
    "gallery",
    "handbook",
    "init",
    "merge",
    "move",
    "new",
    "offers",
    "rule",
    "schema",
    "serve",
    "split",
)
"""All commands, each with a module of its name, which is imported when it is asked for; but two share one."""

_MODULES = {"merge": "merger", "split": "merger"}


class Commands(click.Group):
    """The commands, of which a run pays for no other than its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names of all commands."""
        return [*super().list_commands(ctx), *COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give the command of a name, if there is one."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(f"{__name__}.{_MODULES.get(cmd_name, cmd_name)}"), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="kommunesite %(version)s")
def main() -> None:
    """Make websites for Norwegian municipalities from one theme and one service catalogue."""
    # What is left at the end goes with the process; Python would look through all of it for rubbish first.
    atexit.register(gc.freeze)
