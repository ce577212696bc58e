"""Documents: one text in one language, from one Markdown file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, RefusedError
from kommunesite.model.scalar import Url


@dataclass(frozen=True, slots=True)
class PageMatter:
    """The front matter of an ordinary page; a draft is never published."""

    title: str
    description: str
    changed: datetime.date
    draft: bool = False


@dataclass(frozen=True, slots=True)
class NewsMatter:
    """The front matter of a news text; it is shown from its date until it expires."""

    title: str
    description: str
    date: datetime.date
    changed: datetime.date | None = None
    expires: datetime.date | None = None
    draft: bool = False

    def is_current(self, today: datetime.date) -> bool:
        """Tell whether the text is published on a day."""
        return self.date <= today and (self.expires is None or today <= self.expires)


@dataclass(frozen=True, slots=True)
class TextMatter:
    """The front matter of a text whose title stands in the catalogue: a service or a life event."""

    changed: datetime.date


class AlertLevel(StrEnum):
    """How much an alert matters."""

    INFORMATION = "information"
    WARNING = "warning"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class AlertMatter:
    """The front matter of an alert; it stands on every page of the site between two days."""

    title: str
    level: AlertLevel
    valid_from: datetime.date
    valid_to: datetime.date
    link: Url | None = None
    draft: bool = False

    def __post_init__(self) -> None:
        """Begin before ending."""
        if self.valid_from > self.valid_to:
            raise RefusedError(Fault.WRONG_ORDER, first="«valid_from»", second="«valid_to»")

    def is_current(self, today: datetime.date) -> bool:
        """Tell whether the alert is shown on a day."""
        return self.valid_from <= today <= self.valid_to


@dataclass(frozen=True, slots=True)
class Reference:
    """An address that a text points to, and where it does so."""

    target: str
    place: Place


class Html(str):
    """HTML that the Markdown tool has made, so that templates show it as it is; nothing else may make it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell the template engine that this is markup."""
        return str(self)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the highest level in a text, with the anchor that leads to it."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A text as safe HTML, with its anchors and headings and the addresses it needs; `outward` leave the site."""

    html: Html
    anchors: tuple[str, ...] = ()
    links: tuple[Reference, ...] = ()
    images: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    outward: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The text under one fixed heading of a service; `heading` is the field's name in Headings."""

    heading: str
    prose: Prose


Matter_co = TypeVar("Matter_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Document(Generic[Matter_co]):
    """One text in one language; documents with the same key are translations of each other."""

    key: str
    language: Language
    file: str
    matter: Matter_co
    prose: Prose


@dataclass(frozen=True, slots=True)
class ServiceText:
    """A text about one service, national or local, cut at the fixed headings."""

    key: str
    language: Language
    file: str
    matter: TextMatter
    passages: tuple[Passage, ...]
