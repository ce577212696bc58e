"""What surrounds every page: the frame is what the country says there, the rim what is a site's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.language import STANDARDS, Language, Words
from kommunesite.model.municipality import Status
from kommunesite.site.address import (
    ABOUT,
    ACCESSIBILITY,
    CONTACT,
    HOME,
    INDEX,
    MUNICIPALITIES,
    NEWS,
    POLITICS,
    PRIVACY,
    SEARCH,
    SERVICES,
    SITE_MAP,
    SWITCH,
)
from kommunesite.views.alert import AlertBlock, alerts_of
from kommunesite.views.office import Office
from kommunesite.views.part import NO_WORDS, NOTHING, Block, Item, Link
from kommunesite.views.text import spaced
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.phrase import Phrases
    from kommunesite.model.site import Site
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry of the first-level menu; `section` is its address without language."""

    section: str
    link: Link


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page in one language: addresses, menu, footer, and the phrases that templates use."""

    lang: str
    home: str
    contact_page: str
    news_page: str
    index_page: str
    search_page: str
    switch_page: str
    municipalities: str
    feed: str
    menu: tuple[MenuEntry, ...]
    switch: Link
    footer: tuple[Link, ...]
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Mark(Block):
    """What stands before a municipality's name: its coat of arms, or the first letter of the name on a shield."""

    layout: ClassVar[str] = "mark"
    initial: str
    arms: str = ""
    width: str = ""
    height: str = ""


@dataclass(frozen=True, slots=True)
class Name(Block):
    """One of the names of a municipality that has several."""

    layout: ClassVar[str] = "name"
    words: Words
    is_last: bool


@dataclass(frozen=True, slots=True)
class Names(Block):
    """All names of a municipality that has several."""

    layout: ClassVar[str] = "names"
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Alerts(Block):
    """The alerts of the day."""

    layout: ClassVar[str] = "alerts"
    alerts: tuple[AlertBlock, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Footer(Block):
    """The foot of a page."""

    layout: ClassVar[str] = "footer"
    office: Office
    organisation_number: str
    links: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Rim:
    """What surrounds every page of one site; `whole_name` has the municipality's names in all its languages."""

    name: str
    whole_name: str
    mark: Mark
    other_names: Block
    origin: str
    accent: str
    robots: str
    demo: Words
    responsible: Words
    feedback: str
    my_page: Block
    alerts: Alerts
    footer: Footer


@once
def frame_of(voice: Voice) -> Frame:
    """Make the frame of all pages that speak with one voice."""
    phrases = voice.phrases
    links = (
        (CONTACT, phrases.menu_contact),
        (INDEX, phrases.index),
        (SITE_MAP, phrases.site_map),
        (ACCESSIBILITY, phrases.accessibility),
        (PRIVACY, phrases.privacy),
        (SWITCH, phrases.switch),
    )
    return Frame(
        lang=str(voice.language),
        home=voice.href(HOME),
        contact_page=voice.href(CONTACT),
        news_page=voice.href(NEWS),
        index_page=voice.href(INDEX),
        search_page=voice.href(SEARCH),
        switch_page=voice.href(SWITCH),
        municipalities=MUNICIPALITIES,
        feed=voice.href(f"{NEWS}atom.xml"),
        menu=_menu(voice),
        switch=voice.link(SWITCH, phrases.switch),
        footer=tuple(voice.link(path, words) for path, words in links),
        phrases=phrases,
    )


def _menu(voice: Voice) -> tuple[MenuEntry, ...]:
    phrases = voice.phrases
    named = (
        (SERVICES, phrases.menu_services),
        (POLITICS, phrases.menu_politics),
        (NEWS, phrases.menu_news),
        (ABOUT, phrases.menu_about),
        (CONTACT, phrases.menu_contact),
    )
    return tuple(MenuEntry(path, voice.link(path, words)) for path, words in named)


def rim_of(scene: Scene) -> Rim:
    """Make what surrounds every page of a site; none is asked about a demonstration that it does not stand behind."""
    site, municipality = scene.site, scene.site.municipality
    my_page, name = site.settings.links.my_page, scene.voice.title(municipality).text
    stands_behind = site.settings.invented or site.settings.status is Status.LIVE
    return Rim(
        name=name,
        whole_name=scene.voice.whole_title(municipality),
        mark=_mark(site, name[:1]),
        other_names=_other_names(scene),
        origin=scene.origin,
        accent=str(site.settings.accent),
        robots="" if site.settings.status is Status.LIVE else "noindex",
        demo=_demo(scene),
        responsible=scene.voice.phrases.responsible_here.format(name=name) if stands_behind else NO_WORDS,
        feedback=scene.offices[""].contact.email if stands_behind else "",
        my_page=Item(Link(my_page, scene.voice.phrases.my_page)) if my_page else NOTHING,
        alerts=Alerts(alerts_of(scene)),
        footer=_footer(scene),
    )


def _mark(site: Site, initial: str) -> Mark:
    """Show the coat of arms; a drawing that does not say its size is as wide as it is high."""
    arms = site.settings.arms
    if arms is None:
        return Mark(initial)
    sizes = (medium.imprint.size for medium in site.media if f"media/{medium.name}" == arms)
    width, height = next(sizes) or (1, 1)
    return Mark(initial, f"/{arms}", str(width), str(height))


def home_rim(rim: Rim) -> Rim:
    """Make the same for the front page, on which the alerts that are more than information stand open."""
    return replace(rim, alerts=Alerts(tuple(map(_opened, rim.alerts.alerts))))


def _opened(block: AlertBlock) -> AlertBlock:
    return block if block.alert.level == "information" else replace(block, is_open=True)


def _other_names(scene: Scene) -> Block:
    """List the names in all languages where there are several, in the order of the official name."""
    municipality, voice = scene.site.municipality, scene.voice
    if municipality.official_name == municipality.plain_name:
        return NOTHING
    languages = {municipality.sami_name: municipality.sami_language, municipality.kven_name: Language.FKV}
    names = municipality.official_name.split(" – ")
    norwegian = voice.language if voice.language in STANDARDS else scene.site.first
    said = (voice.said(name, languages.get(name) or norwegian) for name in names)
    return Names(tuple(Name(words, at == len(names)) for at, words in enumerate(said, 1)))


def _demo(scene: Scene) -> Words:
    """Say plainly that a site is not the municipality's official one."""
    site, phrases = scene.site, scene.voice.phrases
    name = scene.voice.title(site.municipality).text
    if site.settings.invented:
        return phrases.invented.format(name=name)
    if site.settings.status is Status.LIVE:
        return NO_WORDS
    return phrases.demo.format(name=name)


def _footer(scene: Scene) -> Footer:
    phrases, given = scene.voice.phrases, scene.site.settings.links
    named = ((given.journal, phrases.journal), (given.vacancies, phrases.vacancies))
    number = scene.site.municipality.organisation_number
    return Footer(
        office=replace(scene.offices[""], level=""),
        organisation_number=spaced(number) if number else "",
        links=tuple(Item(Link(url, words)) for url, words in named if url),
    )
