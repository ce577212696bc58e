"""The start box: the button, what it leads to, and what is different just now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kommunesite.model.catalogue import LinkKind
from kommunesite.model.offer import NoticeKind
from kommunesite.model.site import WayKind
from kommunesite.views.part import Link, Words

if TYPE_CHECKING:
    from kommunesite.model.offer import OfferNotice
    from kommunesite.model.site import LocalService
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Start:
    """The button of a service, with an honest sentence about where it leads; `kind` is the state for the theme."""

    kind: str
    link: Link
    explanation: Words
    reason: Words | None


@dataclass(frozen=True, slots=True)
class Notice:
    """A service that is not as usual."""

    kind: str
    title: str
    reason: Words
    period: str


def start_of(scene: Scene, local: LocalService) -> Start:
    """Make the button of a service from its way in."""
    phrases, way, service = scene.phrases, local.way, local.service
    action = scene.words(service.action)
    target = scene.href(way.target) if way.target.startswith("/") else way.target
    host = Words(phrases.leads_to.format(site=urlsplit(target).netloc.removeprefix("www.")))
    if way.kind is WayKind.NOT_OFFERED and local.offer and local.offer.not_offered:
        reason = scene.words(local.offer.not_offered.reason)
        link = Link(target, Words(phrases.go_elsewhere))
        return Start(way.kind, link, Words(phrases.not_offered), reason)
    if way.kind is WayKind.HELPLINE and service.helpline:
        name = scene.words(service.helpline.name)
        label = phrases.call.format(number=service.helpline.number, name=name.text)
        return Start(way.kind, Link(target, Words(label)), Words(phrases.leads_to_phone), None)
    if way.kind is WayKind.CONTACT:
        no_form = phrases.needs_no_form if service.link is LinkKind.NONE else phrases.leads_to_contact
        return Start(way.kind, Link(target, Words(phrases.contact_municipality)), Words(no_form), None)
    return Start(way.kind, Link(target, action), host, None)


def helpline_of(scene: Scene, local: LocalService) -> Link | None:
    """Link to the number to ring at once, when the button does not do so already."""
    helpline = local.service.helpline
    if helpline is None or local.way.kind is WayKind.HELPLINE:
        return None
    label = scene.phrases.call.format(number=helpline.number, name=scene.words(helpline.name).text)
    return Link(f"tel:{helpline.number.replace(' ', '')}", Words(label))


def notice_of(scene: Scene, local: LocalService) -> Notice | None:
    """Tell that a service is changed or closed, why, and how long."""
    notice = local.notice
    if notice is None:
        return None
    phrases = scene.phrases
    title = phrases.service_closed if notice.kind is NoticeKind.CLOSED else phrases.service_changed
    return Notice(notice.kind, title, scene.words(notice.reason), _period(scene, notice))


def _period(scene: Scene, notice: OfferNotice) -> str:
    start = scene.day(notice.valid_from).text if notice.valid_from else ""
    end = scene.day(notice.valid_to).text if notice.valid_to else ""
    if start and end:
        return scene.phrases.period.format(start=start, end=end)
    if end:
        return scene.phrases.until.format(day=end)
    return scene.phrases.starting.format(day=start) if start else ""
