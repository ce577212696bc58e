"""Pages as they were built: what a strict reader of the markup finds in each file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.site.address import GENERATED, NOT_FOUND, parent_of

VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
LANGUAGES = frozenset(Language)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
OWN_PARTS = ("local", "contact")
"""The parts of a page in which a municipality's own headings may stand."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading; `part` is the municipality's own part that it stands in, or nothing."""

    level: str
    id: str
    text: str
    part: str


@dataclass(frozen=True, slots=True)
class Element:
    """A start tag with its attributes, and the parts of the page that it stands in."""

    tag: str
    attributes: dict[str, str]
    parts: tuple[str, ...]

    def get(self, name: str) -> str:
        """Give an attribute, or nothing."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True)
class Page:
    """One built page of one municipality's site."""

    slug: str
    address: str
    elements: tuple[Element, ...]
    headings: tuple[Heading, ...]
    title: str
    untidy: tuple[str, ...]

    @property
    def lang(self) -> str:
        """Give the language of the page."""
        return self.elements[0].get("lang")

    @property
    def prefix(self) -> str:
        """Give the language that stands before the address, or nothing."""
        first = self.address.split("/")[1]
        return first if first in LANGUAGES else ""

    @property
    def bare(self) -> str:
        """Give the address without the language before it."""
        return self.address.removeprefix(f"/{self.prefix}") if self.prefix else self.address

    @property
    def kind(self) -> str:
        """Name what the page is: its address where every site has it, else that of its folder; and its states."""
        fixed = self.bare in GENERATED or self.bare == NOT_FOUND
        states = [element.get("data-state") for element in self.marked("start-box")]
        states += [element.get("data-kind") for element in self.marked("notice")]
        return " ".join((self.prefix or self.lang, self.bare if fixed else f"{parent_of(self.bare)}*", *states))

    @property
    def traits(self) -> frozenset[str]:
        """Name everything on the page that can look different from other things."""
        return frozenset(trait for element in self.elements for trait in traits_of(element))

    @property
    def ids(self) -> list[str]:
        """List the places on the page that a link can lead to."""
        return [element.get("id") for element in self.elements if element.get("id")]

    @property
    def markers(self) -> list[str]:
        """List the names of the page's parts in their order."""
        return [element.get("data-ks") for element in self.elements if element.get("data-ks")]

    def marked(self, marker: str) -> list[Element]:
        """Find the parts with a marker."""
        return [element for element in self.elements if element.get("data-ks") == marker]

    def inside(self, marker: str, tag: str) -> list[Element]:
        """Find the elements of a kind that stand in a part of the page."""
        return [element for element in self.elements if element.tag == tag and marker in element.parts]


def traits_of(element: Element) -> list[str]:
    """Name what makes an element look different from others: its classes or its kind, with its states."""
    named = element.get("class").split() or [element.tag]
    states = [f"{name}={value}" for name, value in element.attributes.items() if name in STATES]
    return [f"{name} {' '.join(states)}".strip() for name in named]


STATES = ("aria-current", "data-kind", "data-level", "data-state", "data-variant", "rel", "role")


class _Reader(HTMLParser):
    """Reads one page, and notes whatever is not well nested."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.headings: list[Heading] = []
        self.title = ""
        self.untidy: list[str] = []
        self.open: list[Element] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        around = self.open[-1].parts if self.open else ()
        marker = attributes.get("data-ks", "")
        element = Element(tag, attributes, (*around, marker) if marker else around)
        self.elements.append(element)
        if len(attributes) != len(attrs):
            self.untidy.append(f"<{tag}> has an attribute twice")
        if tag not in VOID:
            self.open.append(element)
        if tag in (*HEADINGS, "title"):
            self.words = []

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop() if self.open else None
        if closed is None or closed.tag != tag:
            self.untidy.append(f"</{tag}> closes {closed}")
            return
        text = " ".join("".join(self.words).split())
        if tag == "title":
            self.title = text
        elif tag in HEADINGS:
            part = next((each for each in closed.parts if each in OWN_PARTS), "")
            self.headings.append(Heading(tag, closed.get("id"), text, part))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def address_of(file: Path, site: Path) -> str:
    """Give the address at which a site's file is shown."""
    return f"/{file.relative_to(site).as_posix()}".removesuffix("index.html")


def read_page(file: Path, site: Path) -> Page:
    """Read one built page."""
    reader = _Reader()
    reader.feed(file.read_text(encoding="utf-8"))
    reader.close()
    untidy = [*reader.untidy, *(f"<{element.tag}> is not closed" for element in reader.open)]
    return Page(
        slug=site.name,
        address=address_of(file, site),
        elements=tuple(reader.elements),
        headings=tuple(reader.headings),
        title=reader.title,
        untidy=tuple(untidy),
    )


def read_pages(site: Path) -> tuple[Page, ...]:
    """Read all pages of a site, in the order of their addresses."""
    return tuple(read_page(file, site) for file in sorted(site.rglob("*.html")))


def kind_of(page: Page) -> str:
    """Name the kind of a page."""
    return page.kind


def choose(pages: tuple[Page, ...], alike: Callable[[Page], object] = kind_of) -> tuple[Page, ...]:
    """Choose pages so that each kind is among them with everything that any page of that kind shows."""
    kinds: dict[object, list[tuple[frozenset[str], Page]]] = defaultdict(list)
    for page in pages:
        kinds[alike(page)].append((page.traits, page))
    chosen: list[Page] = []
    for kin in kinds.values():
        unseen = frozenset[str]().union(*(traits for traits, _ in kin))
        while unseen:
            traits, page = max(kin, key=lambda each: len(each[0] & unseen))
            chosen.append(page)
            unseen -= traits
    return tuple(chosen)
