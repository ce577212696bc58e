"""Questions: what is asked on a terminal, and never elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click

from kommunesite.model.municipality import Accent
from kommunesite.model.problem import RefusedError, problem
from kommunesite.model.scalar import Email, Phone

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from kommunesite.editing.settings import Choice
    from kommunesite.model.municipality import Municipality

Answer = TypeVar("Answer")


def is_conversation() -> bool:
    """Tell whether somebody sits at a terminal and can answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_for_municipality() -> Municipality:
    """Ask which municipality it is, until the register knows the answer."""
    from kommunesite.reading.register import find, read_register

    return _ask("Hvilken kommune? (navn eller nummer)", lambda text: find(read_register(), text))


def ask_for_choice() -> Choice:
    """Ask for what the register does not know; nothing is a good answer."""
    from kommunesite.editing.settings import Choice

    phone = _ask("Telefonnummeret til sentralbordet", _optional(Phone.parse))
    email = _ask("E-postadressen til kommunen", _optional(Email.parse))
    accents = click.Choice([each.value for each in Accent])
    accent = click.prompt("Fargen på nettstedet", type=accents, default=Accent.FJORD.value)
    return Choice(phone, email, Accent(accent))


def ask_for_owner(form: re.Pattern[str]) -> str:
    """Ask who must approve changes."""
    question = "Hvem som må godkjenne endringer (for eksempel @vennesla/redaktorer)"
    answer = ""
    while not form.fullmatch(answer):
        answer = click.prompt(question, default="", show_default=False).strip()
        if not answer:
            break
    return answer


def _optional(parse: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: parse(text) if text else ""


def _ask(question: str, take: Callable[[str], Answer]) -> Answer:
    """Ask until the answer can be taken; what is wrong with one is said before the next."""
    from kommunesite.reading.register import NOWHERE

    while True:
        answer = click.prompt(question, default="", show_default=False).strip()
        try:
            return take(answer)
        except RefusedError as refused:
            said = problem(refused.fault, NOWHERE, **refused.details)
            click.echo(f"    {said.sentence} {said.hint}")
