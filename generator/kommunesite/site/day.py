"""Days: when a site changes by itself, or becomes doubtful, although nobody has written anything."""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.national import LocalMaterial
    from kommunesite.model.offer import Fee, Offer
    from kommunesite.model.site import Site

_DAY = timedelta(days=1)
_LAST_OF_FEBRUARY = 28


def next_change(local: LocalMaterial, site: Site, today: date) -> date | None:
    """Give the first day after this one on which other pages or warnings come of the same material, if there is one.

    The site is what the material makes on any day; it knows what partners say.
    """
    return min((day for day in _days(local, site) if day > today), default=None)


def _days(local: LocalMaterial, site: Site) -> Iterator[date]:
    """List the days on which a text, an alert, a fee or a notice comes or goes, or a deadline or a fee grows old."""
    for news in local.news:
        yield news.matter.date
        yield from _after(news.matter.expires)
    for alert in local.alerts:
        yield alert.matter.valid_from
        yield from _after(alert.matter.valid_to)
    for service in site.services:
        if service.offer:
            yield from _days_of_offer(service.offer)


def _days_of_offer(offer: Offer) -> Iterator[date]:
    yield from (fee.valid_from for fee in offer.fees)
    yield from filter(None, map(old_from, newest_fees(offer.fees)))
    if offer.deadline:
        yield from _after(offer.deadline.date)
    if offer.notice:
        yield from (offer.notice.valid_from,) if offer.notice.valid_from else ()
        yield from _after(offer.notice.valid_to)


def newest_fees(fees: tuple[Fee, ...]) -> tuple[Fee, ...]:
    """Choose of the fees for each thing the one that comes into force last."""
    return tuple({fee.text: fee for fee in sorted(fees, key=lambda fee: fee.valid_from)}.values())


def old_from(fee: Fee) -> date | None:
    """Give the first day on which a fee has been in force for more than a year; what is free grows never old."""
    year, start = fee.valid_from.year + 1, fee.valid_from
    if not fee.amount or year > MAXYEAR:
        return None
    is_leap_day = (start.month, start.day) == (2, 29)
    return start.replace(year=year, day=_LAST_OF_FEBRUARY if is_leap_day else start.day) + _DAY


def _after(last: date | None) -> Iterator[date]:
    """Give the day after the last one, unless there is none."""
    if last is not None and last < date.max:
        yield last + _DAY
