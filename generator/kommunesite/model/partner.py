"""Partners: those who deliver services for several municipalities, described once for all of them."""

from __future__ import annotations

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
