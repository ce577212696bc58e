"""Related services: those that somebody may need who needs this one."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
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
    shared = _shared(catalogue, service)
    first, topics = service.topics[0], {*service.topics}
    near = []
    for other in catalogue.services:
        is_alike = other.topics[0] == first
        if (is_alike or other.id in shared) and other.id != service.id and other.id not in linked:
            nearness = shared[other.id] + sum(topic in topics for topic in other.topics) + is_alike
            near.append((-nearness, other.id))
    return tuple(name for _, name in sorted(near, key=itemgetter(0))[:_SHOWN])


def _shared(catalogue: Catalogue, service: Service) -> Counter[str]:
    """Count one for each life event that a service shares with another, and three more for a step."""
    shared: Counter[str] = Counter()
    for event in catalogue.events:
        steps = [step.services for step in event.steps]
        if any(service.id in services for services in steps):
            shared.update({other for services in steps for other in services})
    together = {
        other
        for event in catalogue.events
        for step in event.steps
        for other in step.services
        if service.id in step.services
    }
    shared.update(3 * [*together])
    return shared
