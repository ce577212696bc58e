"""Days: when a site changes by itself, although nobody has written anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.national import LocalMaterial

_DAY = timedelta(days=1)


def next_change(local: LocalMaterial, today: date) -> date | None:
    """Give the first day after this one on which a site comes out otherwise from the same material, if there is one."""
    return min((day for day in _days(local) if day > today), default=None)


def _days(local: LocalMaterial) -> Iterator[date]:
    """List the days on which a text, an alert, a fee or a notice comes or goes."""
    for news in local.news:
        yield news.matter.date
        yield from _after(news.matter.expires)
    for alert in local.alerts:
        yield alert.matter.valid_from
        yield from _after(alert.matter.valid_to)
    for offer in local.offers.services:
        yield from (fee.valid_from for fee in offer.fees)
        if offer.notice:
            yield from (offer.notice.valid_from,) if offer.notice.valid_from else ()
            yield from _after(offer.notice.valid_to)


def _after(last: date | None) -> Iterator[date]:
    """Give the day after the last one, unless there is none."""
    if last is not None and last < date.max:
        yield last + _DAY
