"""The national portal: ways to every municipality, and to each service in all of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.language import STANDARDS, Language, Words
from kommunesite.model.site import WayKind
from kommunesite.site.address import ABOUT, HOME, LANGUAGES, SERVICES, service_path
from kommunesite.tools.text import sort_key
from kommunesite.views.event import event_links
from kommunesite.views.part import Block, Group, GroupsView, Here, Link, Subject, View
from kommunesite.views.topic import topic_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.model.catalogue import Service
    from kommunesite.model.national import Neighbour
    from kommunesite.model.site import Site
    from kommunesite.views.voice import Voice


@dataclass(frozen=True, slots=True)
class WayRow(Block):
    """One municipality in a list: where the link leads, and how it takes those who come."""

    layout: ClassVar[str] = "way"
    is_kept: ClassVar[bool] = False
    href: str
    name: str
    state: str
    said: Words


@dataclass(frozen=True, slots=True)
class County(Block):
    """The municipalities of a county."""

    layout: ClassVar[str] = "ways"
    is_kept: ClassVar[bool] = False
    id: str
    name: str
    rows: tuple[WayRow, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PortalHomeView(View):
    """What stands on the front page."""

    tasks: tuple[Link, ...]
    topics: tuple[Link, ...]
    events: tuple[Link, ...]


@dataclass(frozen=True, slots=True, eq=False)
class WaysView(View):
    """A page with a list of all municipalities; `groups` are its counties, `page` what the finder leads to."""

    groups: tuple[Group, ...]
    national: Link | None
    page: str


@dataclass(frozen=True, slots=True, eq=False)
class AboutView(View):
    """What the portal is."""

    paragraphs: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class WaysHere(Here):
    """All municipalities by county, and how many take those who come in which way."""

    counts: Words
    counties: tuple[County, ...]


@dataclass(frozen=True, slots=True)
class Land:
    """All municipalities of the register with their sites, by county and name, as one voice speaks of them."""

    voice: Voice
    members: tuple[tuple[Neighbour, Site], ...]

    @property
    def day(self) -> Here:
        """Give the day of the last change of what all sites share."""
        return Here(self.voice.day(self.voice.national.catalogue.changed))


def land_of(voice: Voice, sites: Sequence[Site]) -> Land:
    """Put municipalities and sites together, which come in the order of the register."""

    def place(member: tuple[Neighbour, Site]) -> tuple[object, object]:
        return sort_key(member[0].municipality.county), sort_key(member[0].municipality.name)

    return Land(voice, tuple(sorted(zip(voice.national.neighbours, sites, strict=True), key=place)))


def portal_home(voice: Voice) -> PortalHomeView:
    """Show the ways in on the front page."""
    said = voice.phrases.portal
    tasks = (voice.national.service(task) for task in voice.national.catalogue.tasks)
    return PortalHomeView(
        setting=voice.asking(HOME),
        subject=Subject(HOME, said.name, said.lead),
        tasks=tuple(
            voice.link(service_path(task.id), voice.words(task.name), voice.words(task.action)) for task in tasks
        ),
        topics=topic_links(voice),
        events=event_links(voice),
    )


def service_ways(land: Land, at: int) -> tuple[WaysView, WaysHere]:
    """Show the way in to a service, which is the one at this place in the catalogue, in every municipality."""
    voice = land.voice
    service = voice.national.catalogue.services[at]
    path = service_path(service.id)
    named = dict(zip(WayKind, voice.phrases.moving.states, strict=True))
    states = [site.services[at].way.kind if is_here(each) else None for each, site in land.members]
    rows = [
        WayRow(address_in(voice, each, path), each.municipality.name, kind or "absent", _said(land, named, kind))
        for (each, _), kind in zip(land.members, states, strict=True)
    ]
    view = WaysView(
        setting=voice.asking(path, (voice.link(SERVICES, voice.phrases.menu_services),)),
        subject=Subject(path, voice.words(service.name), voice.words(service.description)),
        groups=counties_of(land),
        national=_national(voice, service),
        page=path,
    )
    return view, WaysHere(land.day.changed, _counted(land, named, states), by_county(land, rows))


def languages_view(land: Land) -> GroupsView:
    """List who has texts in other languages than the two written standards."""
    voice, said = land.voice, land.voice.phrases.portal
    spoken = [language for language in Language if language not in STANDARDS]
    groups = tuple(
        Group(str(language), Words(language.autonym, str(language)), tuple(_speakers(land, language)))
        for language in spoken
    )
    subject = Subject(LANGUAGES, said.languages, said.languages_lead)
    return GroupsView(voice.setting(LANGUAGES), subject, tuple(group for group in groups if group.links))


def about_view(voice: Voice) -> AboutView:
    """Say what the portal is."""
    said = voice.phrases.portal
    return AboutView(voice.setting(ABOUT), Subject(ABOUT, said.about, said.about_lead), said.about_text)


def _speakers(land: Land, language: Language) -> Iterator[Link]:
    for neighbour, site in land.members:
        if language in site.settings.languages:
            path = f"/{language}/" if site.languages[0] != language else HOME
            yield Link(address_in(land.voice, neighbour, path, LANGUAGES), Words(neighbour.municipality.name))


def is_here(neighbour: Neighbour) -> bool:
    """Tell whether a municipality has such a site already."""
    return neighbour.is_beside or neighbour.is_live


def address_in(voice: Voice, neighbour: Neighbour, path: str, page: str = "") -> str:
    """Lead from a page to one of a municipality's site, or to the website that it has today."""
    municipality = neighbour.municipality
    if neighbour.is_beside:
        return f"{'../' * voice.href(page or path).count('/')}{municipality.slug}{path}"
    return f"{municipality.website.rstrip('/')}{path}" if neighbour.is_live else municipality.website


def _said(land: Land, named: dict[WayKind, Words], kind: WayKind | None) -> Words:
    return named[kind] if kind else land.voice.phrases.finder.absent


def _counted(land: Land, named: dict[WayKind, Words], states: list[WayKind | None]) -> Words:
    """Tell how many municipalities take those who come in which way, the most usual first."""
    counts = ", ".join(f"{count} {_said(land, named, kind).text}" for kind, count in Counter(states).most_common())
    return land.voice.phrases.portal.counts.format(counts=counts)


def _national(voice: Voice, service: Service) -> Link | None:
    return Link(service.national.url, voice.words(service.national.name)) if service.national else None


def counties_of(land: Land) -> tuple[Group, ...]:
    """List the counties."""
    names = dict.fromkeys(each.municipality.county for each, _ in land.members)
    return tuple(Group(f"fylke-{at}", Words(name), ()) for at, name in enumerate(names, 1))


def by_county(land: Land, rows: list[WayRow]) -> tuple[County, ...]:
    """Lay the rows under their counties."""
    counties: dict[str, list[WayRow]] = {}
    for (each, _), row in zip(land.members, rows, strict=True):
        counties.setdefault(each.municipality.county, []).append(row)
    return tuple(County(f"fylke-{at}", name, tuple(found)) for at, (name, found) in enumerate(counties.items(), 1))
