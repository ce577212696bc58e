"""Retired services: what stands at the old address of a service that another has taken the place of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.reading.outline import successors_of
from kommunesite.site.address import SERVICES, service_path
from kommunesite.views.part import Link, Subject, View
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, eq=False)
class MovedView(View):
    """A page that only leads on to another."""

    successor: Link


@once
def moved_views(voice: Voice) -> tuple[MovedView, ...]:
    """Show where each retired service answers now."""
    return tuple(_moved(voice))


def _moved(voice: Voice) -> Iterator[MovedView]:
    phrases = voice.phrases
    crumbs = (voice.link(SERVICES, phrases.menu_services),)
    for old, service in successors_of(voice.national.catalogue).items():
        path, name = service_path(old), voice.words(voice.national.service(service).name)
        lead = phrases.moved_lead.format(name=name.text)
        subject = Subject(path, phrases.moved, lead)
        yield MovedView(voice.setting(path, crumbs), subject, voice.link(service_path(service), name))
