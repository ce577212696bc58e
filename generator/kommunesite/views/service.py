"""A service: facts, the way in, and the fixed headings with national and local texts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Responsible
from kommunesite.model.document import Html
from kommunesite.model.site import LocalService
from kommunesite.site.address import SERVICES, event_path, service_path, topic_path
from kommunesite.views.fact import facts_of, fee_rows
from kommunesite.views.office import service_contact
from kommunesite.views.part import ContactView, Group, Head, Link, Part, Row, Subject, Words
from kommunesite.views.start import Notice, Start, helpline_of, notice_of, start_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kommunesite.model.document import ServiceText
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one fixed heading: the national text first, then the municipality's own."""

    id: str
    heading: Words
    national: Part | None
    local: Part | None
    rows: tuple[Row, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ServicePage:
    """What a service page shows."""

    head: Head
    lead: Words
    note: Words | None
    facts: tuple[Row, ...]
    notice: Notice | None
    start: Start
    helpline: Link | None
    national: Link | None
    sections: tuple[Section, ...]
    contact: ContactView
    topics: tuple[Link, ...]
    events: Group | None


def service_page(scene: Scene, local: LocalService) -> ServicePage:
    """Show one service as one municipality delivers it."""
    service, offer = local.service, local.offer
    name, lead = scene.words(service.name), scene.words(service.description)
    topics = tuple(_topic_links(scene, local))
    crumbs = (scene.link(SERVICES, Words(scene.phrases.menu_services)), *topics[:1])
    return ServicePage(
        head=scene.head(Subject(service_path(service.id), name, lead.text, _changed(scene, local)), crumbs),
        lead=lead,
        note=scene.words(offer.note) if offer and offer.note else None,
        facts=facts_of(scene, local),
        notice=notice_of(scene, local),
        start=start_of(scene, local),
        helpline=helpline_of(scene, local),
        national=_national_link(scene, local),
        sections=tuple(_sections(scene, local)),
        contact=service_contact(scene, offer.unit if offer else None),
        topics=topics,
        events=_events(scene, local),
    )


def _local_text(scene: Scene, local: LocalService) -> ServiceText | None:
    """Choose the municipality's text about a service: in this language, else in its first."""
    written = {text.language: text for text in scene.site.service_texts if text.key == local.service.id}
    order = (scene.language, *scene.site.languages)
    return next((written[language] for language in order if language in written), None)


def _changed(scene: Scene, local: LocalService) -> date:
    """Give the day of the newest change in national text, local text and offer."""
    own = _local_text(scene, local)
    days = [scene.national.service_texts[local.service.id, scene.language].matter.changed]
    days += [own.matter.changed] if own else []
    days += [scene.site.offers_changed] if local.offer else []
    return max(days)


def _sections(scene: Scene, local: LocalService) -> Iterator[Section]:
    national = scene.national.service_texts[local.service.id, scene.language]
    own = _local_text(scene, local)
    headings = scene.national.catalogue.headings
    for name in (field.name for field in fields(headings)):
        yield Section(
            id=name,
            heading=scene.words(getattr(headings, name)),
            national=_part(scene, national, name),
            local=_part(scene, own, name) if own else None,
            rows=fee_rows(scene, local) if name == "cost" else (),
            links=_laws(scene, local) if name == "law" else (),
        )


def _part(scene: Scene, text: ServiceText, heading: str) -> Part | None:
    html = Html("".join(passage.prose.html for passage in text.passages if passage.heading == heading))
    return scene.ready(html, text.language) if html else None


def _laws(scene: Scene, local: LocalService) -> tuple[Link, ...]:
    urls = {law.id: law.url for law in scene.national.catalogue.laws}
    return tuple(Link(urls[law.act], Words(f"{law.act} {law.section}".strip())) for law in local.service.laws)


def _topic_links(scene: Scene, local: LocalService) -> Iterator[Link]:
    topics = {topic.id: topic for topic in scene.national.catalogue.topics}
    for topic in local.service.topics:
        yield scene.link(topic_path(topic), scene.words(topics[topic].name))


def _events(scene: Scene, local: LocalService) -> Group | None:
    """List the life events that need this service."""
    links = tuple(
        scene.link(event_path(event.id), scene.words(event.name))
        for event in scene.national.catalogue.events
        if any(local.service.id in step.services for step in event.steps)
    )
    return Group("livssituasjoner", Words(scene.phrases.part_of_events), links) if links else None


def _national_link(scene: Scene, local: LocalService) -> Link | None:
    """Link to the national page of a service, when the button does not lead there already."""
    national = local.service.national
    if national is None or national.url == local.way.target:
        return None
    return Link(national.url, scene.words(national.name))


def responsible_tag(scene: Scene, local: LocalService) -> str:
    """Name who answers for a service, where it is not the municipality."""
    first = local.service.responsible[0]
    name = scene.phrases.responsible[list(Responsible).index(first)]
    return "" if first is Responsible.MUNICIPALITY else name[:1].upper() + name[1:]


def service_link(scene: Scene, local: LocalService) -> Link:
    """Link to a service with its sentence, and whose it is."""
    service = local.service
    return Link(
        scene.href(service_path(service.id)),
        scene.words(service.name),
        scene.words(service.description),
        responsible_tag(scene, local),
    )
