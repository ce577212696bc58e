"""References: links to services, each with its sentence and whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Responsible
from kommunesite.site.address import service_path
from kommunesite.views.part import NO_WORDS, Link
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Service
    from kommunesite.model.language import Words


def responsible_tag(voice: Voice, service: Service) -> Words:
    """Name who answers for a service, where it is not the municipality."""
    first = service.responsible[0]
    name = voice.phrases.responsible[list(Responsible).index(first)]
    return NO_WORDS if first is Responsible.MUNICIPALITY else replace(name, text=name.text[:1].upper() + name.text[1:])


@once
def service_link(voice: Voice, service_id: str) -> Link:
    """Link to a service with its sentence, and whose it is."""
    service = voice.national.service(service_id)
    return Link(
        voice.href(service_path(service.id)),
        voice.words(service.name),
        voice.words(service.description),
        responsible_tag(voice, service),
    )
