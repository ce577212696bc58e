"""The catalogue: `services.yaml` as records, with everything that it names checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem, problem
from kommunesite.reading.file import to_text
from kommunesite.tools.decode import decode
from kommunesite.tools.text import did_you_mean
from kommunesite.tools.yaml import place_in

if TYPE_CHECKING:
    from collections.abc import Iterator


def to_catalogue(content: bytes, file: str, problems: list[Problem]) -> Catalogue | None:
    """Read and check the national catalogue from the bytes of its file."""
    text = to_text(content, file, problems)
    if text is None:
        return None
    catalogue = decode(text, Catalogue, file, problems)
    if catalogue is not None:
        problems.extend(_loose_ends(catalogue, text, file))
    return catalogue


def _loose_ends(catalogue: Catalogue, text: str, file: str) -> Iterator[Problem]:
    """Report every name in the catalogue that nothing answers to."""
    services: dict[str, None] = {service.id: None for service in catalogue.services}
    topics: dict[str, None] = {topic.id: None for topic in catalogue.topics}
    laws = {law.id: None for law in catalogue.laws}
    named: list[tuple[str, str, dict[str, None], tuple[str, ...]]] = [
        *(
            ("Temaet", topic, topics, ("services", each.id, "topics"))
            for each in catalogue.services
            for topic in each.topics
        ),
        *(("Loven", law.act, laws, ("services", each.id, "laws")) for each in catalogue.services for law in each.laws),
        *(
            ("Tjenesten", service, services, ("events", event.id, "steps"))
            for event in catalogue.events
            for step in event.steps
            for service in step.services
        ),
        *(("Tjenesten", task, services, ("tasks",)) for task in catalogue.tasks),
    ]
    for kind, name, known, path in named:
        if name not in known:
            place = place_in(text, file, *path)
            yield problem(Fault.UNKNOWN_NAME, place, kind=kind, name=name, advice=did_you_mean(name, known))
    for service in catalogue.services:
        if not service.topics:
            yield problem(Fault.UNREACHABLE, place_in(text, file, "services", service.id), name=service.id)
