"""Life events: the services that a situation needs, in order, whoever delivers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Words
from kommunesite.site.address import EVENTS, event_path
from kommunesite.views.exit import exit_from
from kommunesite.views.part import Group, Link, LinksView, Part, Subject, View
from kommunesite.views.reference import service_link
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class StepView:
    """One step with the services that it needs."""

    title: Words
    text: Words
    services: tuple[Link, ...]


@dataclass(frozen=True, slots=True, eq=False)
class EventView(View):
    """The page of one life event; `changed` is the day of its newest change."""

    intro: Part
    steps: tuple[StepView, ...]
    others: Group
    exit: Link | None
    changed: date


@once
def event_view(voice: Voice, event_id: str) -> EventView:
    """Show one life event, step by step."""
    catalogue = voice.national.catalogue
    event = next(each for each in catalogue.events if each.id == event_id)
    text = voice.nearest(voice.national.event_texts, event.id)
    lead = voice.words(event.description)
    path = event_path(event.id)
    others = tuple(link for link in event_links(voice) if link.href != voice.href(path))
    steps = (
        (voice.words(step.title), voice.words(step.text), (service_link(voice, each) for each in step.services))
        for step in event.steps
    )
    return EventView(
        setting=voice.setting(path, (voice.link(EVENTS, voice.phrases.events),)),
        subject=Subject(path, voice.words(event.name), lead),
        intro=voice.part(text.prose, text.language),
        steps=tuple(StepView(title, said, tuple(services)) for title, said, services in steps),
        others=Group("andre", voice.phrases.other_events, others),
        exit=exit_from(voice, map(voice.national.service, event.steps[0].services)),
        changed=max(text.matter.changed, catalogue.changed),
    )


@once
def events_view(voice: Voice) -> LinksView:
    """Show all life events."""
    phrases = voice.phrases
    subject = Subject(EVENTS, phrases.events, phrases.events_lead)
    return LinksView(voice.setting(EVENTS), subject, event_links(voice))


@once
def event_links(voice: Voice) -> tuple[Link, ...]:
    """List all life events with their sentences."""
    return tuple(
        voice.link(event_path(event.id), voice.words(event.name), voice.words(event.description))
        for event in voice.national.catalogue.events
    )
