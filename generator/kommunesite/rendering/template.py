"""The template engine, set so that everything is escaped and nothing missing is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Mapping


def environment_of(sources: Mapping[str, str]) -> Environment:
    """Make an engine for templates by their names; one that asks for what it is not given is an error."""
    environment = Environment(
        loader=DictLoader(dict(sources)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.clear()
    return environment
