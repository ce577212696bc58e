"""A service: facts, the way in, and the fixed headings with national and local texts."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Headings
from kommunesite.model.document import Html
from kommunesite.model.language import Words
from kommunesite.model.site import LocalService, WayKind
from kommunesite.site.address import SERVICES, event_path, service_path, topic_path
from kommunesite.views.exit import exit_from
from kommunesite.views.fact import fee_rows, national_facts
from kommunesite.views.office import Office, offices_for, service_hours
from kommunesite.views.part import (
    NO_WORDS,
    NOTHING,
    Block,
    Day,
    Facts,
    Group,
    Here,
    Link,
    Note,
    OwnBlock,
    Part,
    Row,
    Subject,
    View,
)
from kommunesite.views.reference import service_link
from kommunesite.views.related import related_services
from kommunesite.views.start import Start, helpline_of, notice_of
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kommunesite.model.catalogue import Service
    from kommunesite.model.document import ServiceText
    from kommunesite.model.language import Language
    from kommunesite.views.scene import Scene

_HEADINGS = tuple(field.name for field in fields(Headings))


@dataclass(frozen=True, slots=True)
class Section:
    """What the country says under one fixed heading."""

    id: str
    heading: Words
    part: Part | None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ServiceView(View):
    """What the country says about a service; `changed` is the day of its newest text.

    `missing_in` says once that the country's text lacks the page's language, `spoken` is the one that it is in.
    """

    facts: tuple[Row, ...]
    helpline: Link | None
    national: Link | None
    missing_in: Words
    spoken: Language
    sections: tuple[Section, ...]
    topics: tuple[Link, ...]
    events: Group | None
    related: tuple[Link, ...]
    exit: Link | None
    changed: date
    day: Day


@dataclass(frozen=True, slots=True)
class Own:
    """The municipality's own text for each section, or nothing where it has none."""

    about: Block = NOTHING
    who: Block = NOTHING
    cost: Block = NOTHING
    time: Block = NOTHING
    need: Block = NOTHING
    apply: Block = NOTHING
    next: Block = NOTHING
    complaint: Block = NOTHING
    law: Block = NOTHING
    contact: Block = NOTHING
    other: Block = NOTHING


@dataclass(frozen=True, slots=True)
class ServiceHere(Here):
    """How one municipality delivers a service."""

    facts: tuple[Row, ...]
    notice: Block
    start: Start
    is_helpline: bool
    is_national: bool
    note: Block
    fees: Block
    hours: Block
    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class ServiceHereWithTexts(ServiceHere):
    """The same for a municipality that has written something of its own about the service."""

    own: Own


@once
def service_view(voice: Voice, service_id: str) -> ServiceView:
    """Show what is the same about a service everywhere."""
    service = voice.national.service(service_id)
    text = voice.nearest(voice.national.service_texts, service.id)
    lead = voice.words(service.description)
    topics = tuple(_topic_links(voice, service))
    crumbs = (voice.link(SERVICES, voice.phrases.menu_services), *topics[:1])
    path = service_path(service.id)
    return ServiceView(
        setting=voice.setting(path, crumbs),
        subject=Subject(path, voice.words(service.name), lead),
        facts=national_facts(voice, service),
        helpline=helpline_of(voice, service),
        national=Link(service.national.url, voice.words(service.national.name)) if service.national else None,
        missing_in=voice.only_in(text.language),
        spoken=text.language,
        sections=tuple(_sections(voice, service, text)),
        topics=topics,
        events=_events(voice, service),
        related=tuple(_related(voice, service, text)),
        exit=exit_from(voice, (service,)),
        changed=text.matter.changed,
        day=voice.day(text.matter.changed),
    )


@once
def service_views(voice: Voice) -> tuple[ServiceView, ...]:
    """Show what is the same everywhere about each service, in the order of the catalogue."""
    return tuple(service_view(voice, service.id) for service in voice.national.catalogue.services)


def service_here(scene: Scene, local: LocalService, view: ServiceView) -> ServiceHere:
    """Show what is one municipality's own about a service; `view` is what the country says about it."""
    voice, service, offer = scene.voice, local.service, local.offer
    essentials = scene.essentials[service.id]
    offices = offices_for(scene, local)
    here = ServiceHere(
        changed=_day(scene, local, view) if offer else view.day,
        facts=essentials.facts,
        notice=notice_of(voice, local),
        start=essentials.start,
        is_helpline=local.way.kind is WayKind.HELPLINE,
        is_national=view.national is not None and local.way.target == view.national.href,
        note=Note(voice.words(offer.note)) if offer and offer.note else NOTHING,
        fees=Facts(fee_rows(voice, offer.fees), "fees") if offer and offer.fees else NOTHING,
        hours=service_hours(voice, offer.hours) if offer else NOTHING,
        offices=offices,
    )
    text = _local_text(scene, service.id) if scene.site.service_texts else None
    return _with_texts(scene, here, text, view.spoken) if text else here


def _day(scene: Scene, local: LocalService, view: ServiceView) -> Day:
    """Give the day of the newest change to what a service's page says where there is an offer, texts apart."""
    partner = scene.site.partners[local.partner].changed if local.partner else view.changed
    if max(partner, scene.site.offers_changed) <= view.changed:
        return view.day
    return scene.voice.day(partner) if partner > scene.site.offers_changed else scene.offers_day


def _with_texts(scene: Scene, here: ServiceHere, text: ServiceText, spoken: Language) -> ServiceHereWithTexts:
    """Put the municipality's own texts under the national ones, whose language the page has spoken of already."""
    name = scene.voice.title(scene.site.municipality).text
    parts = {heading: _part(scene.voice, text, heading, spoken) for heading in _HEADINGS}
    own = Own(**{heading: OwnBlock(name, part) for heading, part in parts.items() if part})
    given = {field.name: getattr(here, field.name) for field in fields(here)}
    written = scene.voice.day(text.matter.changed)
    return ServiceHereWithTexts(**{**given, "changed": max(here.changed, written, key=_iso), "own": own})


def _iso(day: Day) -> str:
    return day.iso


def _local_text(scene: Scene, service: str) -> ServiceText | None:
    """Choose the municipality's text about a service: in this language, else in Norwegian."""
    written = {text.language: text for text in scene.site.service_texts if text.key == service}
    order = (scene.voice.language, *scene.site.norwegian)
    return next((written[language] for language in order if language in written), None)


def _sections(voice: Voice, service: Service, text: ServiceText) -> Iterator[Section]:
    headings = voice.national.catalogue.headings
    for name in _HEADINGS:
        links = _laws(voice, service) if name == "law" else ()
        yield Section(name, voice.words(getattr(headings, name)), _part(voice, text, name, text.language), links)


def _part(voice: Voice, text: ServiceText, heading: str, known: Language) -> Part | None:
    """Give the text under a heading; that it lacks the page's language need not be said of one that is known."""
    html = Html("".join(passage.prose.html for passage in text.passages if passage.heading == heading))
    if not html:
        return None
    part = voice.ready(html, text.language)
    return replace(part, missing_in=NO_WORDS) if text.language is known else part


def _laws(voice: Voice, service: Service) -> tuple[Link, ...]:
    urls = {law.id: law.url for law in voice.national.catalogue.laws}
    return tuple(Link(urls[law.act], Words(f"{law.act} {law.section}".strip())) for law in service.laws)


def _topic_links(voice: Voice, service: Service) -> Iterator[Link]:
    topics = {topic.id: topic for topic in voice.national.catalogue.topics}
    for topic in service.topics:
        yield voice.link(topic_path(topic), voice.words(topics[topic].name))


def _events(voice: Voice, service: Service) -> Group | None:
    """List the life events that need this service."""
    links = tuple(
        voice.link(event_path(event.id), voice.words(event.name))
        for event in voice.national.catalogue.events
        if any(service.id in step.services for step in event.steps)
    )
    return Group("livssituasjoner", voice.phrases.part_of_events, links) if links else None


def _related(voice: Voice, service: Service, text: ServiceText) -> Iterator[Link]:
    """Link to the related services that the text does not lead to itself."""
    linked = {link.target.partition("#")[0] for passage in text.passages for link in passage.prose.links}
    named = {each.id for each in voice.national.catalogue.services if service_path(each.id) in linked}
    for each in related_services(voice.national.catalogue, service, named):
        link = service_link(voice, each)
        yield Link(link.href, link.words, tag=link.tag)
