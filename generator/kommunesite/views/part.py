"""The parts that views are made of: words with their language, links, days, contact details."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kommunesite.model.document import Html


@dataclass(frozen=True, slots=True)
class Words:
    """A text to show; `lang` is empty when it is in the page's own language."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words, and a sentence about what it leads to when there is one."""

    href: str
    words: Words
    description: Words | None = None
    tag: str = ""

    @property
    def is_external(self) -> bool:
        """Tell whether the link leaves the site."""
        return self.href.startswith("https:")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as people and as machines read it."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of ready HTML made by the Markdown tool; `missing_in` names the language that it lacks."""

    html: Html
    lang: str = ""
    missing_in: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A term with what it means for this page."""

    term: str
    words: Words
    href: str = ""


@dataclass(frozen=True, slots=True)
class HoursRow:
    """Some days of the week with their opening hours."""

    days: str
    hours: str


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach an office; every part may be empty."""

    id: str
    name: Words
    phone: str
    phone_href: str
    email: str
    visit: str
    post: str
    hours: tuple[HoursRow, ...]
    note: Words | None


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in a language of the site."""

    code: str
    name: str
    href: str
    absolute: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about: its address in no particular language, its heading, a sentence, and its day."""

    path: str
    heading: Words
    description: str
    changed: date


@dataclass(frozen=True, slots=True)
class Head:
    """What every page says about itself."""

    lang: str
    path: str
    title: str
    heading: Words
    description: str
    canonical: str
    section: str
    crumbs: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    switch: str
    changed: Day
    feed: str


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a heading of their own."""

    id: str
    heading: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line in a list of texts by date."""

    link: Link
    day: Day


@dataclass(frozen=True, slots=True)
class LinksPage:
    """What a page with one list of links shows."""

    head: Head
    lead: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """What a page of grouped links shows."""

    head: Head
    lead: Words
    groups: tuple[Group, ...]
