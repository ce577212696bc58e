"""Partners: those who deliver services for several municipalities, described once for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kommunesite.model.municipality import Contact
from kommunesite.model.offer import Offer
from kommunesite.model.scalar import Slug, Url


class PartnerKind(StrEnum):
    """How municipalities work together: through a company of theirs, or one of them does it for all (kommuneloven)."""

    COMPANY = "company"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Partner:
    """The whole of a file in `content/samarbeid/`; `host` is the municipality that does it, where one does.

    The contact of the partner answers for its services; what a member writes itself about one of them comes first.
    """

    changed: date
    kind: PartnerKind
    members: tuple[Slug, ...]
    contact: Contact
    services: tuple[Offer, ...] = field(metadata={"keyed": True})
    host: Slug | None = None
    website: Url | None = None

    def offer(self, service: str) -> Offer | None:
        """Give what the partner says about a service, if it has it."""
        return next((each for each in self.services if each.service == service), None)


def chain_of(service: str, name: str, partners: Mapping[str, Partner]) -> tuple[tuple[str, Offer], ...]:
    """List who is asked for a service: the named partner, who delivers it for that one, and so on.

    Each comes with its own offer, and only once; who does not exist or does not have the service ends the list.
    """
    chain: dict[str, Offer] = {}
    following: str | None = name
    while following is not None and following not in chain:
        partner = partners.get(following)
        offer = partner.offer(service) if partner else None
        if offer is None:
            break
        chain[following] = offer
        following = offer.delivered_by
    return tuple(chain.items())
