"""Ways to everything: the A–Å list, the site map, the switch to another municipality, and the page not found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.site.address import (
    HOME,
    INDEX,
    NOT_FOUND,
    PARENTS,
    SERVICES,
    SITE_MAP,
    SWITCH,
    page_path,
    service_path,
)
from kommunesite.tools.text import initial, sort_key
from kommunesite.views.event import event_links
from kommunesite.views.news import entries_of
from kommunesite.views.part import Group, GroupsPage, Head, Link, Subject, Words
from kommunesite.views.service import service_link
from kommunesite.views.topic import topic_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.national import Neighbour
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """What stands in place of a page that does not exist."""

    head: Head
    lead: Words
    links: tuple[Link, ...]
    tasks: tuple[Link, ...]


def index_page(scene: Scene) -> GroupsPage:
    """List all services by letter, under their names and under the everyday words for them."""
    phrases = scene.phrases
    links = sorted(_index_links(scene), key=lambda link: sort_key(link.words.text))
    groups = tuple(
        Group(f"bokstav-{letter.lower()}", Words(letter), tuple(members))
        for letter, members in groupby(links, key=lambda link: initial(link.words.text))
    )
    subject = Subject(INDEX, Words(phrases.index), phrases.index_lead, scene.national.catalogue.changed)
    return GroupsPage(scene.head(subject), Words(phrases.index_lead), groups)


def _index_links(scene: Scene) -> Iterator[Link]:
    """Give a link for each name and each everyday word; a word says which service it leads to."""
    for local in scene.site.services:
        service = local.service
        name = scene.words(service.name)
        href = scene.href(service_path(service.id))
        yield Link(href, name)
        words = service.search.nn if scene.language is Language.NN else service.search.nb
        for word in words:
            shown = word[:1].upper() + word[1:]
            if shown != name.text:
                yield Link(href, Words(shown), name)


def site_map_page(scene: Scene) -> GroupsPage:
    """List every page of the site."""
    phrases = scene.phrases
    services = tuple(service_link(scene, each) for each in scene.site.services)
    news = tuple(entry.link for entry in entries_of(scene))
    groups = [
        Group("sider", Words(phrases.pages), tuple(_page_links(scene))),
        Group("temaer", Words(phrases.topics), topic_links(scene)),
        Group("tjenester", Words(phrases.all_services), services),
        Group("livssituasjoner", Words(phrases.events), event_links(scene)),
    ]
    if news:
        groups.append(Group("aktuelt", Words(phrases.menu_news), news))
    subject = Subject(SITE_MAP, Words(phrases.site_map), phrases.site_map_lead, scene.changed)
    return GroupsPage(scene.head(subject), Words(phrases.site_map_lead), tuple(_bare(group) for group in groups))


def _bare(group: Group) -> Group:
    """Leave the sentences out of a group's links."""
    return Group(group.id, group.heading, tuple(Link(link.href, link.words) for link in group.links))


def _page_links(scene: Scene) -> Iterator[Link]:
    phrases = scene.phrases
    yield scene.link(HOME, Words(phrases.home))
    yield scene.link(INDEX, Words(phrases.index))
    national = [key for key, language in scene.national.pages if language == scene.language]
    for key in sorted(national, key=lambda key: (page_path(key) not in PARENTS, key)):
        yield scene.link(page_path(key), Words(scene.national.pages[key, scene.language].matter.title))
    for document in scene.chosen(scene.site.pages):
        if document.key not in national:
            yield scene.link(page_path(document.key), scene.said(document.matter.title, document.language))
    yield scene.link(SWITCH, Words(phrases.switch))


def switch_page(scene: Scene) -> GroupsPage:
    """List all municipalities by county, for going to another one's site."""
    phrases = scene.phrases
    by_name = sorted(scene.national.neighbours, key=lambda each: sort_key(each.municipality.name))
    counties = sorted({each.municipality.county for each in by_name}, key=sort_key)
    groups = tuple(
        Group(
            f"fylke-{at}",
            Words(county),
            tuple(_neighbour_link(scene, each) for each in by_name if each.municipality.county == county),
        )
        for at, county in enumerate(counties, 1)
    )
    subject = Subject(SWITCH, Words(phrases.switch), phrases.switch_lead, scene.national.catalogue.changed)
    return GroupsPage(scene.head(subject), Words(phrases.switch_lead), groups)


def _neighbour_link(scene: Scene, neighbour: Neighbour) -> Link:
    """Link to a municipality's site of this kind, else to the website that it has today."""
    municipality = neighbour.municipality
    name = Words(municipality.official_name)
    if neighbour.is_beside:
        up = "../" * scene.href(SWITCH).count("/")
        return Link(f"{up}{municipality.slug}/", name, None, _SAME_ADDRESSES)
    return Link(municipality.website, name, None, _SAME_ADDRESSES if neighbour.is_live else "")


_SAME_ADDRESSES = "same-addresses"
"""Marks a site whose pages lie at the same addresses as this one's."""


def not_found_page(scene: Scene) -> NotFoundPage:
    """Help somebody on who came to an address that does not exist."""
    phrases = scene.phrases
    tasks = set(scene.national.catalogue.tasks)
    subject = Subject(NOT_FOUND, Words(phrases.not_found), phrases.not_found_lead, scene.national.catalogue.changed)
    return NotFoundPage(
        scene.head(subject),
        Words(phrases.not_found_lead),
        (
            scene.link(HOME, Words(phrases.home)),
            scene.link(INDEX, Words(phrases.index)),
            scene.link(SERVICES, Words(phrases.all_services)),
        ),
        tuple(service_link(scene, each) for each in scene.site.services if each.service.id in tasks),
    )
