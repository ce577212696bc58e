"""Age: what is old in how a service is delivered."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kommunesite.model.offer import Fee, Offer
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
    if any(_is_old(fee, offer, today) for fee in service.fees):
        yield Old.FEE
    if offer.deadline and offer.deadline.date and offer.deadline.date < today:
        yield Old.DEADLINE
    if offer.notice and offer.notice.valid_to and offer.notice.valid_to < today:
        yield Old.NOTICE


def _is_old(fee: Fee, offer: Offer, today: date) -> bool:
    """Tell whether a fee has been in force for more than a year, and none for the same thing is to come."""
    has_newer = any(other.text == fee.text and other.valid_from > fee.valid_from for other in offer.fees)
    since = fee.valid_from
    return not has_newer and (since.year + 1, since.month, since.day) < (today.year, today.month, today.day)
