"""Offers: how one municipality delivers one national service, never a copy of the national text."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from kommunesite.model.fault import Fault
from kommunesite.model.language import LocalText
from kommunesite.model.municipality import Hours
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import DayOfYear, Slug, Url


class FeeUnit(StrEnum):
    """What one pays for."""

    ONCE = "once"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    PIECE = "piece"


@dataclass(frozen=True, slots=True)
class Fee:
    """An amount in Norwegian kroner, for what, and from when."""

    amount: Decimal
    unit: FeeUnit
    valid_from: datetime.date
    text: LocalText | None = None


def _check_one_of(record: Deadline | NotOffered) -> None:
    """Refuse unless exactly one of the fields is given."""
    given = [name for name in record.ONE_OF if getattr(record, name) not in (None, False)]
    if len(given) != 1:
        raise RefusedError(Fault.ONE_OF, fields=", ".join(f"«{name}»" for name in record.ONE_OF))


@dataclass(frozen=True, slots=True)
class Deadline:
    """When one must have applied: a yearly day, one date, or never."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("yearly", "date", "all_year")

    yearly: DayOfYear | None = None
    date: datetime.date | None = None
    all_year: bool = False

    def __post_init__(self) -> None:
        """Hold exactly one kind of deadline."""
        _check_one_of(self)

    def is_over(self, today: datetime.date) -> bool:
        """Tell whether the date has passed; a deadline that comes again never has."""
        return self.date is not None and self.date < today


class NoticeKind(StrEnum):
    """How a service differs from normal for a while."""

    CHANGED = "changed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class OfferNotice:
    """A service that is changed or closed for a while, with the reason."""

    kind: NoticeKind
    reason: LocalText
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None

    def __post_init__(self) -> None:
        """Begin before ending."""
        if self.valid_from and self.valid_to and self.valid_from > self.valid_to:
            raise RefusedError(Fault.WRONG_ORDER, first="«valid_from»", second="«valid_to»")

    def is_current(self, today: datetime.date) -> bool:
        """Tell whether the service is changed or closed on a day."""
        return (self.valid_from or today) <= today <= (self.valid_to or today)


@dataclass(frozen=True, slots=True)
class NotOffered:
    """The municipality does not have the service: why, and where to go instead."""

    ONE_OF: ClassVar[tuple[str, ...]] = ("service", "url", "unit")

    reason: LocalText
    service: Slug | None = None
    url: Url | None = None
    unit: Slug | None = None

    def __post_init__(self) -> None:
        """Name exactly one other way."""
        _check_one_of(self)


@dataclass(frozen=True, slots=True)
class Offer:
    """What is the municipality's own about one service; everything else comes from the catalogue."""

    service: Slug
    link: Url | None = None
    unit: Slug | None = None
    fees: tuple[Fee, ...] = ()
    deadline: Deadline | None = None
    handling_weeks: int | None = None
    hours: tuple[Hours, ...] = ()
    notice: OfferNotice | None = None
    not_offered: NotOffered | None = None
    delivered_by: Slug | None = None
    note: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """The whole of a municipality's `services.yaml`; `suppliers` tell for which services each one's portal is used."""

    changed: datetime.date
    services: tuple[Offer, ...] = field(metadata={"keyed": True})
    suppliers: Mapping[Slug, tuple[Slug, ...]] = field(default_factory=dict)
