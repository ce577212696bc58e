"""The tongue: in which language the messages of a check are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from kommunesite.model.language import Language
from kommunesite.model.message import MESSAGE_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "KOMMUNESITE_LANGUAGE"
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_ENGLISH = "en"

with_language = click.option(
    "--language",
    type=click.Choice([language.value for language in MESSAGE_LANGUAGES]),
    envvar=VARIABLE,
    default=lambda: locale_language(os.environ).value,
    show_default=f"{VARIABLE}, ellers språket til maskinen",
    callback=lambda _context, _parameter, value: Language(value),
    help="Språket i meldingene.",
)


def locale_language(environment: Mapping[str, Any]) -> Language:
    """Choose the language that a machine is set to, as far as messages are in it; else bokmål."""
    locale = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    code = locale.partition("_")[0].partition(".")[0].lower()
    return Language(code) if code in list(MESSAGE_LANGUAGES) else Language.NB
