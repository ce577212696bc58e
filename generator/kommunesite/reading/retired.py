"""Retired services: what still names one counts for its successor, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem, problem
from kommunesite.reading.place import key_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kommunesite.model.offer import Offer
    from kommunesite.model.scalar import Slug
    from kommunesite.reading.file import File


def retired_offers(offers: Iterable[Offer], successors: Mapping[str, Slug], file: File) -> Iterator[Problem]:
    """Report the offers that go by a retired name: a warning, but a fault where the successor has an offer too."""
    if not successors:
        return
    offers = tuple(offers)
    taken = {offer.service for offer in offers}
    for offer in offers:
        name = successors.get(offer.service)
        if name is None:
            continue
        fault = Fault.TWO_OFFERS if name in taken else Fault.RETIRED_NAME
        yield problem(fault, key_in(file, "services", offer.service), old=offer.service, name=name)
        taken.add(name)
