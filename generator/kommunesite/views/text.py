"""Ordinary pages: the national ones with the municipality's additions, and the municipality's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.language import Language, Words
from kommunesite.site.address import ABOUT, ACCESSIBILITY, NATIONAL_PAGES, POLITICS, PRIVACY, page_path, parent_of
from kommunesite.views.office import privacy_officer
from kommunesite.views.part import (
    NO_LINK,
    NO_WORDS,
    Group,
    Here,
    Item,
    Link,
    LinkBlock,
    OwnHere,
    Part,
    PartBlock,
    Row,
    Subject,
    View,
)
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.document import Document, Heading, PageMatter
    from kommunesite.views.scene import Scene


_LONG = 4
"""How many parts a text must have to be long."""

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True, eq=False)
class TextView(View):
    """What the country says on an ordinary page; `statement_missing` stands where a required link is not given."""

    part: Part
    index: tuple[Group, ...]
    statement_missing: Words


@dataclass(frozen=True, slots=True)
class TextHere(Here):
    """What is a municipality's own on an ordinary page that all have."""

    facts: tuple[Row, ...]
    statement: Link
    links: tuple[LinkBlock, ...]
    additions: tuple[PartBlock, ...]
    children: tuple[LinkBlock, ...]


@dataclass(frozen=True, slots=True)
class PageHere(OwnHere):
    """A page of the municipality's own."""

    part: Part
    index: tuple[Item, ...]


@once
def text_view(voice: Voice, path: str, spoken: tuple[Language, ...]) -> TextView:
    """Show the national text of a page that every site has; `spoken` are all languages in which the site has it."""
    document = voice.nearest(voice.national.pages, path.strip("/"))
    matter, language = document.matter, document.language
    return TextView(
        setting=voice.setting(path, spoken=spoken),
        subject=Subject(path, voice.said(matter.title, language), voice.said(matter.description, language)),
        part=voice.part(document.prose, language),
        index=tuple(Group(each.anchor, voice.said(each.text, language), ()) for each in parts_of(document)),
        statement_missing=voice.phrases.statement_missing if path == ACCESSIBILITY else NO_WORDS,
    )


def text_here(scene: Scene, path: str) -> TextHere:
    """Show the municipality's facts and additions on a page that every site has."""
    voice = scene.voice
    document = voice.nearest(voice.national.pages, path.strip("/"))
    additions = additions_of(scene, path)
    statement = scene.site.settings.links.accessibility if path == ACCESSIBILITY else None
    return TextHere(
        changed=voice.day(max([document.matter.changed, *(each.matter.changed for each in additions)])),
        facts=_facts(scene, path),
        statement=Link(statement, voice.phrases.statement) if statement else NO_LINK,
        links=tuple(_links(scene)) if path == POLITICS else (),
        additions=tuple(
            PartBlock(voice.part(each.prose, each.language), voice.said(each.matter.title, each.language))
            for each in additions
        ),
        children=children_of(scene, path),
    )


def page_here(scene: Scene, document: Document[PageMatter]) -> PageHere:
    """Show one page of the municipality's own."""
    voice, matter, language = scene.voice, document.matter, document.language
    return PageHere(
        changed=voice.day(matter.changed),
        subject=Subject(
            path=page_path(document.key),
            heading=voice.said(matter.title, language),
            lead=voice.said(matter.description, language),
        ),
        part=voice.part(document.prose, language),
        index=index_of(voice, document),
    )


def parts_of(document: Document[Matter]) -> tuple[Heading, ...]:
    """List the parts of a text that is long enough for a list of them; a shorter one has none."""
    headings = document.prose.headings
    return headings if len(headings) >= _LONG else ()


def index_of(voice: Voice, document: Document[Matter]) -> tuple[Item, ...]:
    """Link to each part of a long text of the municipality's own."""
    said = ((each.anchor, voice.said(each.text, document.language)) for each in parts_of(document))
    return tuple(Item(Link(f"#{anchor}", words)) for anchor, words in said)


def languages_of_page(scene: Scene, path: str) -> tuple[Language, ...]:
    """List the languages in which a page exists; one that every site has is in all whole ones."""
    national = {scene.site.first} if path in NATIONAL_PAGES else set()
    return scene.site.spoken({each.language for each in scene.site.pages if page_path(each.key) == path} | national)


def additions_of(scene: Scene, path: str) -> tuple[Document[PageMatter], ...]:
    """List the municipality's texts that belong under a national page."""
    return scene.chosen(each for each in scene.site.pages if page_path(each.key) == path)


def children_of(scene: Scene, path: str) -> tuple[LinkBlock, ...]:
    """List the municipality's own pages under a page; those right below the root stand under `om`."""
    parents = (path, "/" if path == ABOUT else path)
    return tuple(page_link(scene, each) for each in scene.pages if parent_of(page_path(each.key)) in parents)


def page_link(scene: Scene, document: Document[PageMatter]) -> LinkBlock:
    """Link to a page of the municipality's own with its sentence."""
    voice, matter, language = scene.voice, document.matter, document.language
    title, description = voice.said(matter.title, language), voice.said(matter.description, language)
    return LinkBlock(voice.link(page_path(document.key), title, description))


def _facts(scene: Scene, path: str) -> tuple[Row, ...]:
    if path == ABOUT:
        return tuple(_municipality_facts(scene))
    return privacy_officer(scene) if path == PRIVACY else ()


def organisation_row(scene: Scene) -> tuple[Row, ...]:
    """Show the organisation number."""
    number = scene.site.municipality.organisation_number
    return (Row(scene.voice.phrases.organisation_number, Words(spaced(number))),) if number else ()


def spaced(number: str) -> str:
    """Write an organisation number as people read it, in groups of three."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def _municipality_facts(scene: Scene) -> Iterator[Row]:
    municipality, phrases = scene.site.municipality, scene.voice.phrases
    yield Row(phrases.official_name, Words(municipality.official_name))
    if municipality.sami_name and municipality.sami_language:
        yield Row(phrases.sami_name, scene.voice.said(municipality.sami_name, municipality.sami_language))
    if municipality.kven_name:
        yield Row(phrases.kven_name, scene.voice.said(municipality.kven_name, Language.FKV))
    yield Row(phrases.municipality_number, Words(municipality.number))
    yield Row(phrases.county, Words(municipality.county))
    if municipality.centre:
        yield Row(phrases.centre, Words(municipality.centre))
    yield from organisation_row(scene)


def _links(scene: Scene) -> Iterator[LinkBlock]:
    """List the municipality's addresses for journal, meetings, hearings and plans."""
    given, phrases = scene.site.settings.links, scene.voice.phrases
    named = (
        (given.journal, phrases.journal),
        (given.meetings, phrases.meetings),
        (given.hearings, phrases.hearings),
        (given.plans, phrases.plans),
    )
    return (LinkBlock(Link(url, words)) for url, words in named if url)
