"""The national material: everything that is the same for all municipalities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kommunesite.model.catalogue import Catalogue, Service
from kommunesite.model.custom import Customs
from kommunesite.model.document import (
    AlertMatter,
    Document,
    NewsMatter,
    PageMatter,
    ServiceText,
    TextMatter,
)
from kommunesite.model.language import Language
from kommunesite.model.municipality import Municipality, Settings
from kommunesite.model.offer import Offers
from kommunesite.model.partner import Partner
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another municipality as the switch shows it.

    `is_live` tells whether it has such a site already, `is_beside` whether that lies beside this one on the same host.
    """

    municipality: Municipality
    is_live: bool
    is_beside: bool


@dataclass(frozen=True, slots=True)
class National:
    """Catalogue, national texts, register, phrases, how languages write days and money; and partners of municipalities.

    `phrases` has the languages that whole sites can be in. `partners` are what their files said when they last were
    without faults, and `partner_problems` what is wrong with them, both by id: those who use a partner answer for it.
    `has_portal` tells that the national portal lies beside.
    """

    catalogue: Catalogue
    service_texts: Mapping[tuple[str, Language], ServiceText]
    topic_texts: Mapping[tuple[str, Language], Document[TextMatter]]
    event_texts: Mapping[tuple[str, Language], Document[TextMatter]]
    pages: Mapping[tuple[str, Language], Document[PageMatter]]
    neighbours: tuple[Neighbour, ...]
    phrases: Mapping[Language, Phrases]
    customs: Mapping[Language, Customs]
    partners: Mapping[str, Partner]
    partner_problems: Mapping[str, tuple[Problem, ...]]
    has_portal: bool = False

    def service(self, service: str) -> Service:
        """Give a service by its id."""
        return next(each for each in self.catalogue.services if each.id == service)


@dataclass(frozen=True, slots=True)
class LocalMaterial:
    """Everything that one municipality has written; `unread` are texts with faults, as `aktuelt/ny-skole`."""

    municipality: Municipality
    settings: Settings
    offers: Offers
    service_texts: tuple[ServiceText, ...]
    news: tuple[Document[NewsMatter], ...]
    pages: tuple[Document[PageMatter], ...]
    alerts: tuple[Document[AlertMatter], ...]
    media: tuple[Medium, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is kept of a file in `media/`.

    `digest` stands for its bytes; `size` is a picture's width and height in CSS px, if it says so.
    """

    digest: str
    size: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Medium:
    """A file of the municipality's `media/` folder."""

    name: str
    source: Path
    imprint: Imprint
