"""Related services: those that somebody may need who needs this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from kommunesite.model.catalogue import Catalogue, Service

_SHOWN = 6
"""How many are shown; the others stand under the topics of the service."""


def related_services(catalogue: Catalogue, service: Service, linked: Container[str]) -> tuple[str, ...]:
    """Name the services nearest to one, the nearest first, but for those that its page leads to already.

    Near are those of the same life events or of the same first topic; nearest those that one needs in the same step.
    """
    steps = [(event.id, step.services) for event in catalogue.events for step in event.steps]
    of_step = {other for _, services in steps if service.id in services for other in services}
    mine = {event for event, services in steps if service.id in services}
    of_events = {event: {other for own, services in steps if own == event for other in services} for event in mine}

    def nearness(other: Service) -> int:
        in_events = sum(other.id in services for services in of_events.values())
        has_same_first = other.topics[0] == service.topics[0]
        if not (in_events or has_same_first):
            return 0
        return 3 * (other.id in of_step) + in_events + len({*service.topics} & {*other.topics}) + has_same_first

    others = (each for each in catalogue.services if each.id != service.id and each.id not in linked)
    near = [(near, other.id) for other in others if (near := nearness(other))]
    return tuple(name for _, name in sorted(near, key=lambda pair: -pair[0])[:_SHOWN])
