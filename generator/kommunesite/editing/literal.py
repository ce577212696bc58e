"""Single texts as schemas: their form, as the reader knows it, and what is said to who writes another."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from kommunesite.editing.lexicon import Lexicon
from kommunesite.model.language import Words
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import (
    Clock,
    MunicipalityNumber,
    OrganisationNumber,
    Phone,
    PostalCode,
    Slug,
)
from kommunesite.tools.literal import literal_of

Schema = dict[str, Any]

# Our reader takes every scalar as text, but others take 0301 and 08.30 for numbers, and an editor should not be asked
# to quote them. Of a number only the bounds can be checked, since nobody knows any more how it was written.
_NUMBERS: Mapping[Any, Schema] = {
    str: {"type": ["string", "number"]},
    Words: {"type": ["string", "number"]},
    int: {"type": "integer", "minimum": 0, "maximum": 9999},
    Decimal: {"type": "number", "minimum": 0, "maximum": 999_999_999.99},
    MunicipalityNumber: {"type": ["string", "integer"], "minimum": 0, "maximum": 9999},
    PostalCode: {"type": ["string", "integer"], "minimum": 0, "maximum": 9999},
    OrganisationNumber: {"type": ["string", "integer"], "minimum": 0, "maximum": 999_999_999},
    Phone: {"type": ["string", "integer"], "minimum": 0, "maximum": 999_999_999_999},
    Clock: {"type": ["string", "number"], "minimum": 0, "maximum": 23.59},
    Slug: {"type": ["string", "integer"], "minimum": 0},
}


def scalar_schema(kind: Any) -> Schema:
    """Describe a text with a form, a number or a day."""
    if kind is bool:
        return {"type": "boolean", "errorMessage": _said_of(kind)}
    typed = _NUMBERS.get(kind, {"type": "string"})
    form = literal_of(kind).form
    if form is None or "string" not in typed["type"]:
        return {**typed, "errorMessage": _said_of(kind)}
    return {**typed, "pattern": f"^(?:{form.pattern})$", "errorMessage": _said_of(kind)}


def enumeration_schema(kind: type[StrEnum], lexicon: Lexicon) -> Schema:
    """List the values of an enumeration, each with its explanation."""
    explained = lexicon.values[kind.__name__]
    return choice_schema({value: explained[value] for value in kind}, _said_of(kind))


def choice_schema(choices: Mapping[str, str], said: str) -> Schema:
    """List some names, each with its explanation; `said` is what is said to who writes another."""
    return {
        "type": "string",
        "enum": list(choices),
        "enumDescriptions": list(choices.values()),
        "errorMessage": said,
    }


def _said_of(kind: Any) -> str:
    """Say what the reader says of a text that is no such value."""
    literal = literal_of(kind)
    wanted, advice = literal.wanted, literal.advice
    try:
        literal.parse("")
    except RefusedError as refused:
        wanted, advice = refused.details["wanted"], refused.details["advice"]
    except ValueError:
        pass
    return f"Her skulle det stå {wanted}. {advice}"
