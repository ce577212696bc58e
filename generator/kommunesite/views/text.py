"""Ordinary pages: the national ones with the municipality's additions, and the municipality's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.site.address import ABOUT, ACCESSIBILITY, PARENTS, POLITICS, PRIVACY, page_path, parent_of
from kommunesite.views.office import privacy_officer
from kommunesite.views.part import Group, Head, Link, Part, Row, Subject, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.document import Document, PageMatter
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class LocalPart:
    """The municipality's own text under a national one."""

    heading: Words
    part: Part


@dataclass(frozen=True, slots=True)
class TextPage:
    """What an ordinary page shows."""

    head: Head
    lead: Words
    facts: tuple[Row, ...]
    statement: Link | None
    statement_missing: str
    links: Group | None
    part: Part
    additions: tuple[LocalPart, ...]
    children: Group | None


def national_page(scene: Scene, path: str) -> TextPage:
    """Show a page that every site has: the national text, the site's facts, the municipality's additions."""
    document = scene.national.pages[path.strip("/"), scene.language]
    additions = additions_of(scene, path)
    changed = max([document.matter.changed, *(each.matter.changed for each in additions)])
    title = Words(document.matter.title)
    statement = scene.site.settings.links.accessibility
    is_statement = path == ACCESSIBILITY
    return TextPage(
        head=scene.head(Subject(path, title, document.matter.description, changed), also_in=partial_of(scene, path)),
        lead=Words(document.matter.description),
        facts=_facts(scene, path),
        statement=Link(statement, Words(scene.phrases.statement)) if is_statement and statement else None,
        statement_missing=scene.phrases.statement_missing if is_statement and not statement else "",
        links=_links(scene, path),
        part=scene.part(document.prose, document.language),
        additions=tuple(_local_part(scene, each) for each in additions),
        children=children_of(scene, path),
    )


def own_pages(scene: Scene) -> Iterator[TextPage]:
    """Show each page of the municipality's own, once in every language of the site."""
    national = {key for key, _ in scene.national.pages}
    for document in scene.chosen(scene.site.pages):
        if document.key not in national:
            yield own_page(scene, document)


def own_page(scene: Scene, document: Document[PageMatter]) -> TextPage:
    """Show one page of the municipality's own."""
    path = page_path(document.key)
    matter = document.matter
    title = scene.said(matter.title, document.language)
    also_in = partial_of(scene, path)
    return TextPage(
        head=scene.head(Subject(path, title, matter.description, matter.changed), crumbs_to(scene, path), also_in),
        lead=scene.said(matter.description, document.language),
        facts=(),
        statement=None,
        statement_missing="",
        links=None,
        part=scene.part(document.prose, document.language),
        additions=(),
        children=None,
    )


def crumbs_to(scene: Scene, path: str) -> tuple[Link, ...]:
    """List the pages above a page of the municipality's own."""
    parent = parent_of(path)
    if parent not in PARENTS:
        return ()
    title = scene.national.pages[parent.strip("/"), scene.language].matter.title
    return (scene.link(parent, Words(title)),)


def additions_of(scene: Scene, path: str) -> tuple[Document[PageMatter], ...]:
    """List the municipality's texts that belong under a national page."""
    same = (each for each in scene.site.pages if page_path(each.key) == path)
    return scene.chosen(same)


def _local_part(scene: Scene, document: Document[PageMatter]) -> LocalPart:
    return LocalPart(
        scene.said(document.matter.title, document.language), scene.part(document.prose, document.language)
    )


def partial_of(scene: Scene, path: str) -> tuple[Language, ...]:
    """List the partial languages in which a page exists too."""
    found = {each.language for each in scene.site.pages if page_path(each.key) == path}
    return tuple(language for language in scene.site.partial if language in found)


def children_of(scene: Scene, path: str) -> Group | None:
    """List the municipality's own pages under a page; those right below the root stand under `om`."""
    national = {key for key, _ in scene.national.pages}
    home = path if path != ABOUT else "/"
    links = tuple(
        scene.link(
            page_path(each.key),
            scene.said(each.matter.title, each.language),
            scene.said(each.matter.description, each.language),
        )
        for each in scene.chosen(scene.site.pages)
        if each.key not in national and parent_of(page_path(each.key)) in (path, home)
    )
    return Group("sider", Words(scene.phrases.more_pages), links) if links else None


def _facts(scene: Scene, path: str) -> tuple[Row, ...]:
    if path == ABOUT:
        return tuple(_municipality_facts(scene))
    return privacy_officer(scene) if path == PRIVACY else ()


def organisation_row(scene: Scene) -> tuple[Row, ...]:
    """Show the organisation number as people read it, in groups of three."""
    number = scene.site.municipality.organisation_number
    shown = f"{number[:3]} {number[3:6]} {number[6:]}"
    return (Row(scene.phrases.organisation_number, Words(shown)),) if number else ()


def _municipality_facts(scene: Scene) -> Iterator[Row]:
    municipality, phrases = scene.site.municipality, scene.phrases
    yield Row(phrases.official_name, Words(municipality.official_name))
    if municipality.sami_name and municipality.sami_language:
        yield Row(phrases.sami_name, scene.said(municipality.sami_name, municipality.sami_language))
    if municipality.kven_name:
        yield Row(phrases.kven_name, scene.said(municipality.kven_name, Language.FKV))
    yield Row(phrases.municipality_number, Words(municipality.number))
    yield Row(phrases.county, Words(municipality.county))
    if municipality.centre:
        yield Row(phrases.centre, Words(municipality.centre))
    yield from organisation_row(scene)


def _links(scene: Scene, path: str) -> Group | None:
    """List the municipality's addresses for journal, meetings, hearings and plans."""
    if path != POLITICS:
        return None
    given, phrases = scene.site.settings.links, scene.phrases
    named = (
        (given.journal, phrases.journal),
        (given.meetings, phrases.meetings),
        (given.hearings, phrases.hearings),
        (given.plans, phrases.plans),
    )
    links = tuple(Link(url, Words(words)) for url, words in named if url)
    return Group("lenker", Words(phrases.politics_links), links) if links else None
