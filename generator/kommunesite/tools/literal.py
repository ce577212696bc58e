"""Literals: what a text means as a number, a day, a name or one of some fixed values."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NoReturn

from kommunesite.model.language import Words
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
_COUNT = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Literal:
    """How a text becomes a value, and what is said to who wrote another; `values` are the only ones, if there are such.

    `parse` raises ValueError, or RefusedError when the value itself knows better what to say.
    """

    parse: Callable[[str], Any]
    wanted: str = "en tekst"
    advice: str = "Skriv en tekst på samme linje."
    values: tuple[str, ...] = ()

    def advice_on(self, text: str) -> str:
        """Advise who wrote a text that is no such value."""
        return did_you_mean(text, self.values) if self.values else self.advice


def literal_of(kind: type[Any]) -> Literal:
    """Give the literal of a type: a plain one, an enumeration, or a text with a form of its own."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if issubclass(kind, StrEnum):
        values = tuple(kind)
        return Literal(kind, "en av verdiene som kan brukes", f"Du kan bruke: {', '.join(values)}.", values)
    return Literal(kind.parse)


def _text(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return text.strip()


def _truth(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _no(text)


def _no(text: str) -> NoReturn:
    raise ValueError(text)


def _amount(text: str) -> Decimal:
    return Decimal(text) if _AMOUNT.fullmatch(text) else _no(text)


def _count(text: str) -> int:
    return int(text) if _COUNT.fullmatch(text) else _no(text)


def _date(text: str) -> datetime.date:
    date = datetime.date.fromisoformat(text)
    return date if date.isoformat() == text else _no(text)


_PLAIN: dict[Any, Literal] = {
    str: Literal(_text),
    Words: Literal(lambda text: Words(_text(text))),
    int: Literal(_count, "et helt tall", "Skriv tallet med siffer, for eksempel «4»."),
    bool: Literal(_truth, "ja eller nei", "Skriv «true» for ja eller «false» for nei."),
    Decimal: Literal(_amount, "et beløp", "Skriv tallet med siffer og punktum, for eksempel «1250.50»."),
    datetime.date: Literal(_date, "en dato", "Skriv år, måned og dag: «2026-11-21»."),
}
