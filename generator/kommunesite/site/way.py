"""The way in to a service: a fixed chain, so that there is never an empty button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.catalogue import LinkKind, Purpose, Service
from kommunesite.model.law import Certainty
from kommunesite.model.site import LocalService, Way, WayKind
from kommunesite.site.address import CONTACT, service_path

if TYPE_CHECKING:
    from kommunesite.model.offer import NotOffered
    from kommunesite.model.site import Delivery


def way_in(service: Service, delivery: Delivery | None) -> Way:
    """Choose the way in: own form, the partner's, the supplier's, the national service, a helpline, else contact.

    A helpline is the way in only to a service that has no form anywhere; elsewhere it stands beside the button.
    """
    if delivery and delivery.offer.not_offered:
        return Way(WayKind.NOT_OFFERED, _elsewhere(delivery.offer.not_offered))
    if delivery and delivery.form:
        return delivery.form
    if leads_to_start(service):
        return Way(WayKind.NATIONAL, service.national.url if service.national else "")
    if service.helpline and service.link is LinkKind.NONE:
        return Way(WayKind.HELPLINE, f"tel:{service.helpline.number.replace(' ', '')}")
    return Way(WayKind.CONTACT, contact_of(delivery))


def as_usual(service: Service) -> LocalService:
    """Deliver a service as it is where a municipality has said nothing about it."""
    return LocalService(service, None, way_in(service, None))


def leads_to_start(service: Service) -> bool:
    """Tell whether the national page is one to act on, at an address that is sure enough for a button."""
    national = service.national
    return bool(national and national.purpose is Purpose.START and national.certainty is not Certainty.UNSURE)


def contact_of(delivery: Delivery | None) -> str:
    """Give the place on the contact page where the partner that delivers stands, or the responsible office."""
    place = (delivery.partner or delivery.offer.unit) if delivery else None
    return f"{CONTACT}#{place}" if place else CONTACT


def _elsewhere(not_offered: NotOffered) -> str:
    if not_offered.service:
        return service_path(not_offered.service)
    if not_offered.url:
        return not_offered.url
    return f"{CONTACT}#{not_offered.unit}"
