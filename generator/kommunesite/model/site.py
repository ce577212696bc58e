"""One municipality's site: its services with their ways in, and its texts of the day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kommunesite.model.language import STANDARDS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from kommunesite.model.catalogue import Service
    from kommunesite.model.document import AlertMatter, Document, NewsMatter, PageMatter, ServiceText
    from kommunesite.model.language import Language
    from kommunesite.model.municipality import Municipality, Settings
    from kommunesite.model.national import Medium
    from kommunesite.model.offer import Fee, Offer, OfferNotice
    from kommunesite.model.partner import Partner
    from kommunesite.model.scalar import SitePath, Slug


class WayKind(StrEnum):
    """The kinds of way in to a service, in the order in which they are tried."""

    NOT_OFFERED = "not_offered"
    OWN = "own"
    PARTNER = "partner"
    TEMPLATE = "template"
    NATIONAL = "national"
    HELPLINE = "helpline"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Way:
    """The way in to one service in one municipality; `target` is an address of the site or outside it."""

    kind: WayKind
    target: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a municipality delivers a service: its own offer, laid over those of the partners that do it.

    `form` is the way in that comes from a link or a supplier's template, `partner` who delivers the service in the end.
    """

    offer: Offer
    form: Way | None = None
    partner: Slug | None = None


@dataclass(frozen=True, slots=True)
class LocalService:
    """A national service as one municipality delivers it; `fees` and `notice` are those of the day.

    `is_late` tells that the deadline has passed, `partner` who delivers the service for the municipality.
    """

    service: Service
    offer: Offer | None
    way: Way
    fees: tuple[Fee, ...] = ()
    notice: OfferNotice | None = None
    is_late: bool = False
    partner: Slug | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """Everything one municipality's pages are made of on one day.

    `languages` are those that have every page, the first one without prefix; `partial` are those in which only single
    texts exist, since the theme has no phrases in them. `partners` are those who deliver any of the services, and
    `moved` the addresses that lead on to pages which are there.
    """

    municipality: Municipality
    settings: Settings
    languages: tuple[Language, ...]
    partial: tuple[Language, ...]
    services: tuple[LocalService, ...]
    offers_changed: datetime.date
    service_texts: tuple[ServiceText, ...]
    news: tuple[Document[NewsMatter], ...]
    pages: tuple[Document[PageMatter], ...]
    alerts: tuple[Document[AlertMatter], ...]
    media: tuple[Medium, ...]
    partners: Mapping[Slug, Partner]
    moved: Mapping[SitePath, SitePath]

    @property
    def norwegian(self) -> tuple[Language, ...]:
        """Give the languages whose texts are shown on all pages that lack their own."""
        return tuple(language for language in self.languages if language in STANDARDS)

    def spoken(self, written: set[Language]) -> tuple[Language, ...]:
        """List the languages in which a text has a page: where it is written, and everywhere if in Norwegian."""
        everywhere = self.languages if written.intersection(STANDARDS) else ()
        return tuple(each for each in (*self.languages, *self.partial) if each in written or each in everywhere)

    @property
    def first(self) -> Language:
        """Give the language whose pages have no prefix."""
        return self.languages[0]
