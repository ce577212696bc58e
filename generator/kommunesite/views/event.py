"""Life events: the services that a situation needs, in order, whoever delivers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import EVENTS, event_path
from kommunesite.views.part import Group, Head, Link, LinksPage, Part, Subject, Words
from kommunesite.views.service import service_link

if TYPE_CHECKING:
    from kommunesite.model.catalogue import LifeEvent
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class StepView:
    """One step with the services that it needs."""

    title: Words
    text: Words
    services: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page of one life event shows."""

    head: Head
    lead: Words
    intro: Part
    steps: tuple[StepView, ...]
    others: Group


def event_page(scene: Scene, event: LifeEvent) -> EventPage:
    """Show one life event, step by step."""
    text = scene.national.event_texts[event.id, scene.language]
    name, lead = scene.words(event.name), scene.words(event.description)
    changed = max(text.matter.changed, scene.national.catalogue.changed)
    local = {each.service.id: each for each in scene.site.services}
    others = tuple(link for link in event_links(scene) if link.href != scene.href(event_path(event.id)))
    return EventPage(
        head=scene.head(
            Subject(event_path(event.id), name, lead.text, changed),
            (scene.link(EVENTS, Words(scene.phrases.events)),),
        ),
        lead=lead,
        intro=scene.part(text.prose, text.language),
        steps=tuple(
            StepView(
                scene.words(step.title),
                scene.words(step.text),
                tuple(service_link(scene, local[service]) for service in step.services),
            )
            for step in event.steps
        ),
        others=Group("andre", Words(scene.phrases.other_events), others),
    )


def events_page(scene: Scene) -> LinksPage:
    """Show all life events."""
    phrases = scene.phrases
    subject = Subject(EVENTS, Words(phrases.events), phrases.events_lead, scene.changed)
    return LinksPage(scene.head(subject), Words(phrases.events_lead), event_links(scene))


def event_links(scene: Scene) -> tuple[Link, ...]:
    """List all life events with their sentences."""
    return tuple(
        scene.link(event_path(event.id), scene.words(event.name), scene.words(event.description))
        for event in scene.national.catalogue.events
    )
