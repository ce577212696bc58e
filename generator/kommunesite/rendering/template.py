"""The template engine, set so that everything is escaped and nothing missing is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from kommunesite.model.language import Words

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
        finalize=_shown,
    )
    environment.globals.clear()
    return environment


def _shown(value: object) -> object:
    """Show words that are printed as a whole, and mark those in another language than the page's."""
    if not isinstance(value, Words):
        return value
    return Markup('<span lang="{}">{}</span>').format(value.lang, value.text) if value.lang else value.text
