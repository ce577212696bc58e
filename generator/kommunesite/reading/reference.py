"""References: every name in the catalogue that stands for another part of it has something that answers to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.finding import Finding, Path, finding
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Catalogue

Named = tuple[Path, str]
"""A name, and the path to where it is used."""


def loose_ends(catalogue: Catalogue) -> Iterator[Finding]:
    """Report every name that nothing answers to, and every service that no topic leads to."""
    services: dict[str, None] = {service.id: None for service in catalogue.services}
    topics: dict[str, None] = {topic.id: None for topic in catalogue.topics}
    laws = {law.id: None for law in catalogue.laws}
    for kind, known, named in (
        ("Temaet", topics, _topics(catalogue)),
        ("Loven", laws, _laws(catalogue)),
        ("Tjenesten", services, _services(catalogue)),
    ):
        for path, name in named:
            if name not in known:
                yield finding(Fault.UNKNOWN_NAME, path, kind=kind, name=name, advice=did_you_mean(name, known))
    for service in catalogue.services:
        if not service.topics:
            yield finding(Fault.UNREACHABLE, ("services", service.id), name=service.id)


def _topics(catalogue: Catalogue) -> Iterator[Named]:
    for service in catalogue.services:
        for number, topic in enumerate(service.topics):
            yield ("services", service.id, "topics", number), topic


def _laws(catalogue: Catalogue) -> Iterator[Named]:
    for service in catalogue.services:
        for number, basis in enumerate(service.laws):
            yield ("services", service.id, "laws", number, "act"), basis.act
        if service.limit is not None:
            yield ("services", service.id, "limit", "act"), service.limit.act


def _services(catalogue: Catalogue) -> Iterator[Named]:
    for event in catalogue.events:
        for at, step in enumerate(event.steps):
            for number, service in enumerate(step.services):
                yield ("events", event.id, "steps", at, "services", number), service
    for number, task in enumerate(catalogue.tasks):
        yield ("tasks", number), task
    for supplier in catalogue.suppliers:
        for form in supplier.forms:
            yield ("suppliers", supplier.id, "forms", form), form
