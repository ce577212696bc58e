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

    Near are those of the same life events or of the same first topic; who shares more of both is nearer.
    """
    events = [{each for step in event.steps for each in step.services} for event in catalogue.events]
    shared = [services for services in events if service.id in services]

    def nearness(other: Service) -> int:
        in_events = sum(other.id in services for services in shared)
        in_topics = len({*service.topics} & {*other.topics})
        is_near = in_events or other.topics[0] == service.topics[0]
        return 2 * in_events + in_topics + (other.topics[0] == service.topics[0]) if is_near else 0

    others = (each for each in catalogue.services if each.id != service.id and each.id not in linked)
    near = [(near, other.id) for other in others if (near := nearness(other))]
    return tuple(name for _, name in sorted(near, key=lambda pair: -pair[0])[:_SHOWN])
