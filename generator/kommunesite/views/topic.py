"""Topics and the list of all services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import SERVICES, TOPICS, event_path, topic_path
from kommunesite.views.part import Group, GroupsPage, Head, Link, LinksPage, Subject, Words
from kommunesite.views.service import service_link

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Topic
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class TopicPage:
    """What the page of one topic shows."""

    head: Head
    lead: Words
    services: tuple[Link, ...]
    events: Group | None
    others: Group


def topic_page(scene: Scene, topic: Topic) -> TopicPage:
    """Show the services of one topic, and the life events that need them."""
    name, lead = scene.words(topic.name), scene.words(topic.description)
    crumbs = (scene.link(TOPICS, Words(scene.phrases.topics)),)
    others = tuple(link for link in topic_links(scene) if link.href != scene.href(topic_path(topic.id)))
    return TopicPage(
        head=scene.head(Subject(topic_path(topic.id), name, lead.text, scene.changed), crumbs),
        lead=lead,
        services=_services_in(scene, topic),
        events=_events_in(scene, topic),
        others=Group("temaer", Words(scene.phrases.other_topics), others),
    )


def topics_page(scene: Scene) -> LinksPage:
    """Show all topics."""
    phrases = scene.phrases
    subject = Subject(TOPICS, Words(phrases.topics), phrases.topics_lead, scene.changed)
    return LinksPage(scene.head(subject), Words(phrases.topics_lead), topic_links(scene))


def services_page(scene: Scene) -> GroupsPage:
    """Show all services, each under its first topic."""
    phrases = scene.phrases
    subject = Subject(SERVICES, Words(phrases.all_services), phrases.services_lead, scene.changed)
    groups = tuple(
        Group(topic.id, scene.words(topic.name), links)
        for topic in scene.national.catalogue.topics
        if (links := _services_under(scene, topic))
    )
    return GroupsPage(scene.head(subject), Words(phrases.services_lead), groups)


def topic_links(scene: Scene) -> tuple[Link, ...]:
    """List all topics with their sentences."""
    return tuple(
        scene.link(topic_path(topic.id), scene.words(topic.name), scene.words(topic.description))
        for topic in scene.national.catalogue.topics
    )


def _services_in(scene: Scene, topic: Topic) -> tuple[Link, ...]:
    return tuple(service_link(scene, each) for each in scene.site.services if topic.id in each.service.topics)


def _services_under(scene: Scene, topic: Topic) -> tuple[Link, ...]:
    return tuple(service_link(scene, each) for each in scene.site.services if each.service.topics[0] == topic.id)


def _events_in(scene: Scene, topic: Topic) -> Group | None:
    """List the life events of which at least two services belong to the topic."""
    services = {each.id for each in scene.national.catalogue.services if topic.id in each.topics}
    links = tuple(
        scene.link(event_path(event.id), scene.words(event.name))
        for event in scene.national.catalogue.events
        if sum(service in services for step in event.steps for service in step.services) > 1
    )
    return Group("livssituasjoner", Words(scene.phrases.events), links) if links else None
