"""Laws: what services rest on, and how sure the addresses are that we give."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kommunesite.model.scalar import Url


class Certainty(StrEnum):
    """How sure the address is; none was opened when the catalogue was made."""

    SEEN = "seen"
    LANDING = "landing"
    UNSURE = "unsure"
    UNCHECKED = "unchecked"


class LawKind(StrEnum):
    """An act passed by Stortinget, or a regulation under one."""

    ACT = "act"
    REGULATION = "regulation"


@dataclass(frozen=True, slots=True)
class Law:
    """An act or regulation, by its Norwegian short title."""

    id: str
    url: Url
    kind: LawKind
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """The part of a law that a service rests on."""

    act: str
    section: str = ""


class Span(StrEnum):
    """A measure of time in which laws set limits."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Limit:
    """The longest handling time that a law allows."""

    amount: int
    unit: Span
    act: str
    section: str = ""
