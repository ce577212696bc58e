"""Topics and the list of all services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import SERVICES, TOPICS, event_path, topic_path
from kommunesite.views.part import Group, GroupsView, Link, LinksView, Part, Subject, View
from kommunesite.views.reference import service_link
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Topic


@dataclass(frozen=True, slots=True, eq=False)
class TopicView(View):
    """The page of one topic."""

    intro: Part
    services: tuple[Link, ...]
    events: Group | None
    others: Group


@once
def topic_view(voice: Voice, topic_id: str) -> TopicView:
    """Show the services of one topic, and the life events that need them."""
    topic = next(each for each in voice.national.catalogue.topics if each.id == topic_id)
    text = voice.nearest(voice.national.topic_texts, topic.id)
    lead = voice.words(topic.description)
    path = topic_path(topic.id)
    others = tuple(link for link in topic_links(voice) if link.href != voice.href(path))
    return TopicView(
        setting=voice.setting(path, (voice.link(TOPICS, voice.phrases.topics),)),
        subject=Subject(path, voice.words(topic.name), lead),
        intro=voice.part(text.prose, text.language),
        services=_services_in(voice, topic),
        events=_events_in(voice, topic),
        others=Group("temaer", voice.phrases.other_topics, others),
    )


@once
def topics_view(voice: Voice) -> LinksView:
    """Show all topics."""
    phrases = voice.phrases
    subject = Subject(TOPICS, phrases.topics, phrases.topics_lead)
    return LinksView(voice.setting(TOPICS), subject, topic_links(voice))


@once
def services_view(voice: Voice) -> GroupsView:
    """Show all services, each under its first topic."""
    phrases = voice.phrases
    subject = Subject(SERVICES, phrases.all_services, phrases.services_lead)
    groups = tuple(
        Group(topic.id, voice.words(topic.name), links)
        for topic in voice.national.catalogue.topics
        if (links := _services_under(voice, topic))
    )
    return GroupsView(voice.setting(SERVICES), subject, groups)


@once
def topic_links(voice: Voice) -> tuple[Link, ...]:
    """List all topics with their sentences."""
    return tuple(
        voice.link(topic_path(topic.id), voice.words(topic.name), voice.words(topic.description))
        for topic in voice.national.catalogue.topics
    )


def _services_in(voice: Voice, topic: Topic) -> tuple[Link, ...]:
    services = voice.national.catalogue.services
    return tuple(service_link(voice, each.id) for each in services if topic.id in each.topics)


def _services_under(voice: Voice, topic: Topic) -> tuple[Link, ...]:
    services = voice.national.catalogue.services
    return tuple(service_link(voice, each.id) for each in services if each.topics[0] == topic.id)


def _events_in(voice: Voice, topic: Topic) -> Group | None:
    """List the life events of which at least two services belong to the topic."""
    services = {each.id for each in voice.national.catalogue.services if topic.id in each.topics}
    links = tuple(
        voice.link(event_path(event.id), voice.words(event.name))
        for event in voice.national.catalogue.events
        if sum(service in services for step in event.steps for service in step.services) > 1
    )
    return Group("livssituasjoner", voice.phrases.events, links) if links else None
