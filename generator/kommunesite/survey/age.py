"""Age: what is old in how a service is delivered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kommunesite.site.day import newest_fees, old_from

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kommunesite.model.site import LocalService


class Old(StrEnum):
    """What can be old: a fee, a deadline, a notice, a text of the municipality's own."""

    FEE = "fee"
    DEADLINE = "deadline"
    NOTICE = "notice"
    TEXT = "text"


def old_parts(service: LocalService, today: date) -> Iterator[Old]:
    """List what is old in an offer on a day, apart from texts."""
    offer = service.offer
    if offer is None:
        return
    if any(since <= today for since in filter(None, map(old_from, newest_fees(offer.fees)))):
        yield Old.FEE
    if offer.deadline and offer.deadline.date and offer.deadline.date < today:
        yield Old.DEADLINE
    if offer.notice and offer.notice.valid_to and offer.notice.valid_to < today:
        yield Old.NOTICE
