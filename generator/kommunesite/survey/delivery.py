"""Deliveries: how a municipality delivers each service, and what is old about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.site import WayKind
from kommunesite.site.address import CONTACT
from kommunesite.survey.age import Old, old_parts

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from kommunesite.model.site import LocalService, Site, Way

MISSING = "missing"
STATES: tuple[str, ...] = (*WayKind, MISSING)
"""The ways in to a service in the order in which they are tried; last, that a municipality has named none at all."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one municipality delivers one service; `changed` is the day of what it has written itself about it."""

    service: str
    name: str
    state: str
    target: str
    changed: date | None
    old: tuple[Old, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """How one municipality delivers all services, in the order of the catalogue."""

    slug: str
    number: str
    title: str
    deliveries: tuple[Delivery, ...]

    def count(self, state: str) -> int:
        """Count the services that are delivered in one way."""
        return sum(each.state == state for each in self.deliveries)

    @property
    def old(self) -> int:
        """Count the services about which something is old."""
        return sum(bool(each.old) for each in self.deliveries)


def overview_of(site: Site, today: date, outdated: Collection[str]) -> Overview:
    """See how a municipality delivers all services on a day; its texts about the outdated ones are old."""
    days = sorted((text.matter.changed, text.key) for text in site.service_texts)
    written = {key: day for day, key in days}
    municipality = site.municipality

    def delivery(each: LocalService) -> Delivery:
        service = each.service
        own = [site.offers_changed] if each.offer else []
        own += [written[service.id]] if service.id in written else []
        old = (*old_parts(each, today), *([Old.TEXT] if service.id in outdated else []))
        name = service.name.said_in(site.first).text
        return Delivery(service.id, name, state_of(each.way), each.way.target, max(own, default=None), old)

    return Overview(municipality.slug, municipality.number, municipality.title, tuple(map(delivery, site.services)))


def state_of(way: Way) -> str:
    """Name a way in; one that leads to the contact page, but to no office there, is missing."""
    is_missing = way.kind is WayKind.CONTACT and way.target == CONTACT
    return MISSING if is_missing else way.kind.value
