"""The parts that pages are made of: words with their language, links, days, contact details.

A page is shown in two halves. Its *view* is what the country says, the same object for every site of that language;
its *here* is what is the site's own. Here's texts become named holes in the page, so here is made of texts, records of
texts, blocks, and lists of blocks; none of them is ever missing, though it may be empty. A block is shown by a layout
of its own wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from kommunesite.model.document import Html
from kommunesite.model.language import Words

NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words, and a sentence about what it leads to when there is one."""

    href: str
    words: Words
    description: Words = NO_WORDS
    tag: Words = NO_WORDS

    @property
    def is_external(self) -> bool:
        """Tell whether the link leaves the site."""
        return self.href.startswith("https:")


NO_LINK = Link("", NO_WORDS)


@dataclass(frozen=True, slots=True)
class Day:
    """A day as people and as machines read it."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of ready HTML made by the Markdown tool; `missing_in` says that it lacks the page's language."""

    html: Html
    lang: str = ""
    missing_in: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class Entry:
    """One line in a list of texts by date."""

    link: Link
    day: Day


@dataclass(frozen=True, slots=True)
class Block:
    """What is shown by a layout of its own; `is_kept` tells that many pages have the very same one."""

    layout: ClassVar[str]
    is_kept: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Nothing(Block):
    """Stands where there is no block."""

    layout: ClassVar[str] = "nothing"


NOTHING = Nothing()


@dataclass(frozen=True, slots=True)
class Row(Block):
    """A term with what it means for this page."""

    layout: ClassVar[str] = "fact"
    term: Words
    words: Words
    href: str = ""


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """Some facts; the variant tells the theme what they are about."""

    layout: ClassVar[str] = "facts"
    is_kept: ClassVar[bool] = False
    rows: tuple[Row, ...]
    variant: str


@dataclass(frozen=True, slots=True)
class Note(Block):
    """A short text that one must not miss."""

    layout: ClassVar[str] = "note"
    is_kept: ClassVar[bool] = False
    words: Words


@dataclass(frozen=True, slots=True)
class LinkBlock(Block):
    """One entry in a list of links."""

    layout: ClassVar[str] = "link"
    is_kept: ClassVar[bool] = False
    link: Link


@dataclass(frozen=True, slots=True)
class Item(Block):
    """One link in a row of links, where nothing else is said about it."""

    layout: ClassVar[str] = "item"
    link: Link


@dataclass(frozen=True, slots=True)
class EntryBlock(Block):
    """One text in a list of texts by date, under a heading of some level."""

    layout: ClassVar[str] = "entry"
    is_kept: ClassVar[bool] = False
    entry: Entry
    level: str


@dataclass(frozen=True, slots=True)
class PartBlock(Block):
    """A text of the municipality's own, with a heading where it has one."""

    layout: ClassVar[str] = "part"
    is_kept: ClassVar[bool] = False
    part: Part
    heading: Words = NO_WORDS


@dataclass(frozen=True, slots=True)
class OwnBlock(Block):
    """A text of the municipality's own under a national one, under the municipality's name."""

    layout: ClassVar[str] = "own"
    is_kept: ClassVar[bool] = False
    name: str
    part: Part


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language of the site; the page's address in it is the prefix and the page's path."""

    code: str
    name: str
    prefix: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a heading of their own."""

    id: str
    heading: Words
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is called and about, at an address in no particular language."""

    path: str
    heading: Words
    lead: Words

    @property
    def quoted(self) -> str:
        """Give the heading as it stands in an address."""
        return quote(self.heading.text, safe="")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a page stands: prefix, section, pages above, languages, and what to lead to in another municipality."""

    prefix: str
    section: str
    crumbs: tuple[Link, ...]
    languages: tuple[LanguageLink, ...]
    elsewhere: str = "/"
    is_only_here: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What the country says on one page; `subject` is empty where the page is the municipality's own."""

    setting: Setting
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Here:
    """What is a site's own on one page."""

    changed: Day


@dataclass(frozen=True, slots=True)
class OwnHere(Here):
    """What is a site's own on a page that only it has."""

    subject: Subject


@dataclass(frozen=True, slots=True, eq=False)
class LinksView(View):
    """A page with one list of links."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, eq=False)
class GroupsView(View):
    """A page of grouped links."""

    groups: tuple[Group, ...]
