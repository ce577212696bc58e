"""The essentials of a service: what one looks for first, on its page and wherever it is spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.way import as_usual
from kommunesite.views.fact import local_facts, usual_facts
from kommunesite.views.part import NO_WORDS, Row
from kommunesite.views.start import Start, start_of
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.model.site import LocalService
    from kommunesite.views.office import Office


@dataclass(frozen=True, slots=True)
class Essentials:
    """Price, deadline and waiting time of a service, and its button."""

    facts: tuple[Row, Row, Row]
    start: Start


def essentials_of(voice: Voice, local: LocalService, partners: Mapping[str, Office]) -> Essentials:
    """Show a service as one municipality delivers it; `partners` are the blocks of who delivers services for it."""
    usual = usual_essentials(voice, local.service.id)
    if local.offer is None:
        return usual
    partner = partners[local.partner].contact.name if local.partner else NO_WORDS
    start = start_of(voice, local, voice.words(local.service.action), partner)
    return Essentials(local_facts(voice, local, local.offer, usual.facts), start)


@once
def usual_essentials(voice: Voice, service_id: str) -> Essentials:
    """Show a service as it is where a municipality has said nothing about it."""
    service = voice.national.service(service_id)
    start = start_of(voice, as_usual(service), voice.words(service.action))
    return Essentials(usual_facts(voice, service), start)
