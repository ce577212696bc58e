"""Deliveries: what a municipality says of its services, laid over what its partners and suppliers say."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from kommunesite.model.offer import Offer
from kommunesite.model.partner import chain_of
from kommunesite.model.scalar import Slug
from kommunesite.model.site import Delivery, Way, WayKind
from kommunesite.reading.outline import successors_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.model.catalogue import Supplier
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.partner import Partner

_FIELDS = tuple(field.name for field in fields(Offer))


def deliveries(local: LocalMaterial, national: National) -> dict[str, Delivery]:
    """Give how each service is delivered of which the municipality says anything, by the names they have today."""
    if not local.offers.services and not local.offers.suppliers:
        return {}
    successors = successors_of(national.catalogue)
    templates = _templates(local, national, successors)
    own = {successors.get(offer.service, offer.service): offer for offer in local.offers.services}
    offers = {service: Offer(Slug(service)) for service in templates} | own
    return {
        service: _delivery(_under(offer, service), national.partners, templates.get(service))
        for service, offer in offers.items()
    }


def partners_of(found: Mapping[str, Delivery], national: National) -> dict[Slug, Partner]:
    """Give the partners that deliver any of these services."""
    return {each.partner: national.partners[each.partner] for each in found.values() if each.partner}


def layers(offer: Offer, service: str, partners: Mapping[str, Partner]) -> tuple[tuple[str, Offer], ...]:
    """List an offer and those of the partners that it leads to, the nearest first; its own goes by no name."""
    return ("", offer), *(chain_of(service, offer.delivered_by, partners) if offer.delivered_by else ())


def _delivery(own: Offer, partners: Mapping[str, Partner], template: Way | None) -> Delivery:
    """Lay an offer over those of the partners that it leads to, the nearest first."""
    chain = chain_of(own.service, own.delivered_by, partners) if own.delivered_by else ()
    offer = own
    for _, below in chain:
        offer = _laid_over(offer, below)
    if own.link:
        form: Way | None = Way(WayKind.OWN, own.link)
    else:
        form = Way(WayKind.PARTNER, offer.link) if offer.link else template
    return Delivery(offer, form, Slug(chain[-1][0]) if chain else None)


def _under(offer: Offer, service: str) -> Offer:
    """Put an offer under the name that its service has today, which few have changed."""
    return offer if offer.service == service else replace(offer, service=Slug(service))


def _laid_over(above: Offer, below: Offer) -> Offer:
    """Take from the offer below what the one above does not say."""
    said = {name: value for name in _FIELDS if (value := getattr(above, name)) not in (None, ())}
    return replace(below, **said)


def _templates(local: LocalMaterial, national: National, successors: Mapping[str, Slug]) -> dict[str, Way]:
    """Make the links of the suppliers that the municipality uses, by the services that it uses them for."""
    suppliers = {supplier.id: supplier for supplier in national.catalogue.suppliers}
    used = local.offers.suppliers.items()
    return {
        successors.get(service, service): _filled(supplier, successors.get(service, service), local.municipality)
        for name, services in used
        if (supplier := suppliers.get(name))
        for service in services
    }


def _filled(supplier: Supplier, service: str, municipality: Municipality) -> Way:
    """Fill a supplier's link template."""
    address = supplier.template.format(
        number=municipality.number,
        orgnr=municipality.organisation_number,
        slug=municipality.slug,
        service=service,
        form=quote(supplier.forms.get(Slug(service), ""), safe=""),
    )
    return Way(WayKind.TEMPLATE, address)
