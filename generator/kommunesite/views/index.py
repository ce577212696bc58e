"""Ways to everything: the A–Å list, the site map, the switch to another municipality, and the page not found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from kommunesite.model.language import Words
from kommunesite.site.address import (
    HOME,
    INDEX,
    MOVING,
    NOT_FOUND,
    PARENTS,
    SEARCH,
    SERVICES,
    SITE_MAP,
    SWITCH,
    page_path,
    service_path,
)
from kommunesite.tools.text import initial, sort_key
from kommunesite.views.event import event_links
from kommunesite.views.part import NO_WORDS, Group, GroupsView, Here, Link, LinkBlock, Subject, View
from kommunesite.views.reference import service_link
from kommunesite.views.search import indexes_of
from kommunesite.views.text import page_link
from kommunesite.views.topic import topic_links
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.national import Neighbour
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True, eq=False)
class NotFoundView(View):
    """What stands in place of a page that does not exist."""

    links: tuple[Link, ...]
    tasks: tuple[Link, ...]
    indexes: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SiteMapHere(Here):
    """The pages and news texts that only one site has."""

    pages: tuple[LinkBlock, ...]
    news: tuple[LinkBlock, ...]


@once
def index_view(voice: Voice) -> GroupsView:
    """List all services by letter, under their names and under the everyday words for them."""
    phrases = voice.phrases
    links = sorted(_index_links(voice), key=lambda link: sort_key(link.words.text))
    groups = tuple(
        Group(f"bokstav-{letter.lower()}", Words(letter), tuple(members))
        for letter, members in groupby(links, key=lambda link: initial(link.words.text))
    )
    return GroupsView(voice.setting(INDEX), Subject(INDEX, phrases.index, phrases.index_lead), groups)


def _index_links(voice: Voice) -> Iterator[Link]:
    """Give a link for each name and each everyday word; a word says which service it leads to."""
    for service in voice.national.catalogue.services:
        name = voice.words(service.name)
        href = voice.href(service_path(service.id))
        yield Link(href, name)
        for word in service.search.said_in(voice.language, voice.languages[0]):
            shown = word.text[:1].upper() + word.text[1:]
            if shown != name.text:
                yield Link(href, voice.said(shown, word.language), name)


@once
def site_map_view(voice: Voice) -> GroupsView:
    """List every page that all sites have."""
    phrases = voice.phrases
    services = tuple(service_link(voice, each.id) for each in voice.national.catalogue.services)
    groups = (
        Group("sider", phrases.pages, tuple(_page_links(voice))),
        Group("temaer", phrases.topics, topic_links(voice)),
        Group("tjenester", phrases.all_services, services),
        Group("livssituasjoner", phrases.events, event_links(voice)),
    )
    subject = Subject(SITE_MAP, phrases.site_map, phrases.site_map_lead)
    return GroupsView(voice.setting(SITE_MAP), subject, tuple(_bare(group) for group in groups))


def _bare(group: Group) -> Group:
    """Leave the sentences out of a group's links."""
    return Group(group.id, group.heading, tuple(Link(link.href, link.words) for link in group.links))


def _page_links(voice: Voice) -> Iterator[Link]:
    phrases = voice.phrases
    yield voice.link(HOME, phrases.home)
    yield voice.link(SEARCH, phrases.search)
    yield voice.link(INDEX, phrases.index)
    yield voice.link(MOVING, phrases.moving.title)
    national = {key for key, _ in voice.national.pages}
    for key in sorted(national, key=lambda key: (page_path(key) not in PARENTS, key)):
        page = voice.nearest(voice.national.pages, key)
        yield voice.link(page_path(key), voice.said(page.matter.title, page.language))
    yield voice.link(SWITCH, phrases.switch)


def site_map_here(scene: Scene) -> SiteMapHere:
    """List the pages and news texts that only this site has."""
    pages = (page_link(scene, each).link for each in scene.pages)
    news = (entry.link for entry in scene.entries)
    return SiteMapHere(scene.voice.day(scene.changed), tuple(map(_block, pages)), tuple(map(_block, news)))


def _block(link: Link) -> LinkBlock:
    return LinkBlock(Link(link.href, link.words))


@once
def switch_view(voice: Voice) -> GroupsView:
    """List all municipalities by county, for going to another one's site."""
    phrases = voice.phrases
    by_name = sorted(voice.national.neighbours, key=lambda each: sort_key(each.municipality.official_name))
    counties = sorted({each.municipality.county for each in by_name}, key=sort_key)
    groups = tuple(
        Group(
            f"fylke-{at}",
            Words(county),
            tuple(_neighbour_link(voice, each) for each in by_name if each.municipality.county == county),
        )
        for at, county in enumerate(counties, 1)
    )
    return GroupsView(voice.asking(SWITCH), Subject(SWITCH, phrases.switch, phrases.switch_lead), groups)


def _neighbour_link(voice: Voice, neighbour: Neighbour) -> Link:
    """Link to a municipality's site of this kind, else to the website that it has today."""
    municipality = neighbour.municipality
    name = Words(municipality.official_name)
    if neighbour.is_beside:
        up = "../" * voice.href(SWITCH).count("/")
        return Link(f"{up}{municipality.slug}/", name, tag=_SAME_ADDRESSES)
    return Link(municipality.website, name, tag=_SAME_ADDRESSES if neighbour.is_live else NO_WORDS)


_SAME_ADDRESSES = Words("same-addresses")
"""Marks a site whose pages lie at the same addresses as this one's."""


@once
def not_found_view(voice: Voice) -> NotFoundView:
    """Help somebody on who came to an address that does not exist; the page has one language only."""
    phrases = voice.phrases
    return NotFoundView(
        setting=voice.setting(NOT_FOUND, spoken=(voice.language,)),
        subject=Subject(NOT_FOUND, phrases.not_found, phrases.not_found_lead),
        links=(
            voice.link(HOME, phrases.home),
            voice.link(INDEX, phrases.index),
            voice.link(SERVICES, phrases.all_services),
        ),
        tasks=tuple(service_link(voice, task) for task in voice.national.catalogue.tasks),
        indexes=indexes_of(voice),
    )
