"""The start box: the button, what it leads to, and what is different just now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.catalogue import LinkKind, Login
from kommunesite.model.language import Words
from kommunesite.model.offer import NoticeKind
from kommunesite.model.site import WayKind
from kommunesite.views.part import NO_WORDS, NOTHING, Block, Link
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Service
    from kommunesite.model.offer import OfferNotice
    from kommunesite.model.site import LocalService


_HOST = re.compile(r"https://(?:www\.)?([^/?#]+)")


@dataclass(frozen=True, slots=True)
class Start:
    """The button of a service, with an honest sentence about where it leads; `kind` is the state for the theme."""

    kind: str
    link: Link
    explanation: Words
    reason: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Notice(Block):
    """A service that is not as usual."""

    layout: ClassVar[str] = "notice"
    is_kept: ClassVar[bool] = False

    kind: str
    title: Words
    reason: Words
    period: Words


def start_of(voice: Voice, local: LocalService, action: Words, partner: Words = NO_WORDS) -> Start:
    """Make the button of a service from its way in; `action` stands on it when it leads to the service itself.

    `partner` names who delivers the service for the municipality.
    """
    phrases, way, service = voice.phrases, local.way, local.service
    kind = way.kind.value
    target = voice.href(way.target) if way.target.startswith("/") else way.target
    if way.kind is WayKind.NOT_OFFERED and local.offer and local.offer.not_offered:
        reason = voice.words(local.offer.not_offered.reason)
        return Start(kind, Link(target, phrases.go_elsewhere), phrases.not_offered, reason)
    if way.kind is WayKind.HELPLINE and service.helpline:
        name = voice.words(service.helpline.name)
        label = phrases.call.format(number=service.helpline.number, name=name.text)
        return Start(kind, Link(target, label), _explained(voice, phrases.leads_to_phone, partner))
    if way.kind is WayKind.CONTACT:
        why = phrases.needs_no_form if service.link is LinkKind.NONE else phrases.leads_to_contact
        return Start(kind, Link(target, _contact(voice, partner)), _explained(voice, why, partner))
    host = _HOST.match(target)
    explanation = _leads_to(voice, way.kind, host[1] if host else target, partner, service.login)
    return Start(kind, Link(target, action), explanation)


@once
def _contact(voice: Voice, partner: Words) -> Words:
    return voice.phrases.contact.format(name=(partner or voice.phrases.the_municipality).text)


@once
def _explained(voice: Voice, why: Words, partner: Words) -> Words:
    """Say who delivers the service when a partner does, then what the button does."""
    phrases = voice.phrases
    delivery = f"{phrases.delivered_by.format(name=partner.text).text} " if partner else ""
    return Words(f"{delivery}{why.format(name=(partner or phrases.the_municipality).text).text}", why.lang)


@once
def _leads_to(voice: Voice, kind: WayKind, host: str, partner: Words, login: Login) -> Words:
    """Say whose page the button leads to, and how one logs in there."""
    phrases = voice.phrases
    known = {WayKind.TEMPLATE: phrases.leads_to_supplier, WayKind.NATIONAL: phrases.leads_to_nation}
    leads = known.get(kind, phrases.leads_to).format(site=host)
    named = phrases.login[list(Login).index(login)]
    login_said = phrases.no_login if login is Login.NONE else phrases.log_in.format(login=named.text)
    return _explained(voice, Words(f"{leads.text} {login_said.text}", leads.lang), partner)


def helpline_of(voice: Voice, service: Service) -> Link | None:
    """Link to the number to ring at once, for pages whose button does not do so already."""
    helpline = service.helpline
    if helpline is None:
        return None
    label = voice.phrases.call.format(number=helpline.number, name=voice.words(helpline.name).text)
    return Link(f"tel:{helpline.number.replace(' ', '')}", label)


def notice_of(voice: Voice, local: LocalService) -> Block:
    """Tell that a service is changed or closed, why, and how long."""
    notice = local.notice
    if notice is None:
        return NOTHING
    phrases = voice.phrases
    title = phrases.service_closed if notice.kind is NoticeKind.CLOSED else phrases.service_changed
    return Notice(notice.kind.value, title, voice.words(notice.reason), _period(voice, notice))


def _period(voice: Voice, notice: OfferNotice) -> Words:
    phrases, start, end = voice.phrases, notice.valid_from, notice.valid_to
    if start and end:
        customs = voice.customs(phrases.period)
        return phrases.period.format(start=customs.day(start), end=customs.day(end))
    if end:
        return voice.since(phrases.until, end)
    return voice.since(phrases.starting, start) if start else NO_WORDS
