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

_TEXT = re.compile(r"\s*\S[\s\S]*")
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
_COUNT = re.compile(r"[0-9]{1,4}")
_DATE = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")


@dataclass(frozen=True, slots=True)
class Literal:
    """How a text becomes a value, and what is said to who wrote another; `values` are the only ones, if there are such.

    `parse` raises ValueError, or RefusedError when the value itself knows better what to say. `form` is what all of the
    text must be like; a text of this form may still be refused, such as the 30th of February.
    """

    parse: Callable[[str], Any]
    wanted: str = "en tekst"
    advice: str = "Skriv en tekst på samme linje."
    values: tuple[str, ...] = ()
    form: re.Pattern[str] | None = None

    @property
    def example(self) -> str:
        """Show what can be written: the fixed values when there are such."""
        return " | ".join(self.values) or "…"

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
    return Literal(kind.parse, form=kind.FORM)


def _text(text: str) -> str:
    # The same as to ask the form, at a fraction of the cost; a file has thousands of texts.
    return text.strip() or _no(text)


def _truth(text: str) -> bool:
    return {"true": True, "false": False}[text] if text in ("true", "false") else _no(text)


def _no(text: str) -> NoReturn:
    raise ValueError(text)


def _amount(text: str) -> Decimal:
    return Decimal(text) if _AMOUNT.fullmatch(text) else _no(text)


def _count(text: str) -> int:
    return int(text) if _COUNT.fullmatch(text) else _no(text)


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text) if _DATE.fullmatch(text) else _no(text)


_PLAIN: dict[Any, Literal] = {
    str: Literal(_text, form=_TEXT),
    Words: Literal(lambda text: Words(_text(text)), form=_TEXT),
    int: Literal(_count, "et helt tall", "Skriv tallet med siffer, for eksempel «4».", form=_COUNT),
    bool: Literal(_truth, "ja eller nei", "Skriv «true» for ja eller «false» for nei."),
    Decimal: Literal(_amount, "et beløp", "Skriv tallet med siffer og punktum, for eksempel «1250.50».", form=_AMOUNT),
    datetime.date: Literal(_date, "en dato", "Skriv år, måned og dag: «2026-11-21».", form=_DATE),
}
