"""Offers: whether what a municipality says of its services fits together with partners and suppliers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.partner import chain_of
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.outline import successors_of
from kommunesite.reading.partner import delivery_fault
from kommunesite.reading.place import key_in
from kommunesite.reading.retired import retired_offers
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Supplier
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.offer import Offer
    from kommunesite.reading.file import File

    Details = dict[str, str]

_NO_ORGANISATION = "Legg til «organisation_number» under «register» i kommune.yaml, eller bruk «link» for tjenesten."
_NO_FORM = "Ta bort tjenesten under leverandøren, eller be dem som steller katalogen, om å legge inn skjemaet."


def offer_problems(local: LocalMaterial, national: National, file: File) -> Iterator[Problem]:
    """Report what is wrong with the offers of a municipality, all at their places in its `services.yaml`."""
    if not (local.offers.services or local.offers.suppliers or local.service_texts):
        return
    successors = successors_of(national.catalogue)
    yield from retired_offers(local.offers.services, successors, file)
    for offer in local.offers.services:
        name = successors.get(offer.service, offer.service)
        for fault, details in _delivery_faults(name, offer, local, national):
            yield problem(fault, key_in(file, "services", offer.service, "delivered_by"), **details)
        other = offer.not_offered.service if offer.not_offered else None
        if other in successors:
            place = key_in(file, "services", offer.service, "not_offered", "service")
            yield problem(Fault.RETIRED_NAME, place, old=other, name=successors[other])
    for fault, supplier, details in _supplier_faults(local, national) if local.offers.suppliers else ():
        yield problem(fault, key_in(file, "suppliers", supplier), **details)
    for text in local.service_texts:
        if text.key in successors:
            yield problem(Fault.RETIRED_NAME, Place(text.file), old=text.key, name=successors[text.key])


def partner_problems(local: LocalMaterial, national: National) -> Iterator[Problem]:
    """Report what is wrong with the files of the partners that a municipality's offers lead to, each once."""
    if not national.partner_problems:
        return
    successors = successors_of(national.catalogue)
    asked: dict[str, None] = {}
    for offer in local.offers.services:
        if offer.delivered_by:
            service = successors.get(offer.service, offer.service)
            chain = chain_of(service, offer.delivered_by, national.partners)
            asked |= dict.fromkeys((offer.delivered_by, *(each.delivered_by or "" for _, each in chain)))
    for name in asked:
        yield from national.partner_problems.get(name, ())


def _delivery_faults(
    service: str, offer: Offer, local: LocalMaterial, national: National
) -> Iterator[tuple[Fault, Details]]:
    """Say what is wrong with who is to deliver a service."""
    name, slug = offer.delivered_by, local.municipality.slug
    if name is None:
        return
    if offer.not_offered:
        yield Fault.BOTH_OR_NEITHER, {}
    known = dict.fromkeys((*national.partners, *national.partner_problems))
    fault = delivery_fault((service, name), national.partners, known)
    if fault:
        yield fault
    partner = national.partners.get(name)
    if partner and slug not in partner.members:
        file = f"content/samarbeid/{name}.yaml"
        yield Fault.NOT_A_MEMBER, {"slug": slug, "name": name, "file": file}
    chain = chain_of(service, name, national.partners)
    if chain and chain[-1][0] in local.settings.units:
        office = f"kontoret «{chain[-1][0]}» i kommune.yaml"
        yield Fault.SAME_ADDRESS, {"address": f"/kontakt/#{chain[-1][0]}", "other": office}


def _supplier_faults(local: LocalMaterial, national: National) -> Iterator[tuple[Fault, str, Details]]:
    """Say what is wrong with the suppliers that a municipality says it uses, each fault with the supplier's name."""
    suppliers = {supplier.id: supplier for supplier in national.catalogue.suppliers}
    successors = successors_of(national.catalogue)
    services = {service.id: None for service in national.catalogue.services}
    users: dict[str, str] = {}
    for name, named in local.offers.suppliers.items():
        supplier = suppliers.get(name)
        if supplier is None:
            yield Fault.UNKNOWN_SUPPLIER, name, {"name": name, "advice": did_you_mean(name, suppliers)}
        for written in named:
            service = successors.get(written, written)
            if written in successors:
                yield Fault.RETIRED_NAME, name, {"old": written, "name": service}
            if service not in services:
                yield Fault.UNKNOWN_SERVICE, name, {"name": written, "advice": did_you_mean(written, services)}
            elif users.get(service, name) != name:
                yield Fault.TWO_SUPPLIERS, name, {"service": service, "other": users[service]}
            elif supplier and (gap := _gap(supplier, service, local.municipality)):
                hole, advice = gap
                yield Fault.TEMPLATE_GAP, name, {"name": name, "hole": hole, "service": service, "advice": advice}
            users.setdefault(service, name)


def _gap(supplier: Supplier, service: str, municipality: Municipality) -> tuple[str, str] | None:
    """Name what a link template asks for and does not get for a service, with advice."""
    if "{orgnr}" in supplier.template and not municipality.organisation_number:
        return "organisasjonsnummeret til kommunen", _NO_ORGANISATION
    if "{form}" in supplier.template and service not in supplier.forms:
        return "leverandørens navn på skjemaet", _NO_FORM
    return None
