"""The frame: everything that surrounds every page of one site in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.model.municipality import Status
from kommunesite.site.address import (
    ABOUT,
    ACCESSIBILITY,
    CONTACT,
    HOME,
    INDEX,
    NEWS,
    POLITICS,
    PRIVACY,
    SERVICES,
    SITE_MAP,
    SWITCH,
)
from kommunesite.views.office import main_contact
from kommunesite.views.part import ContactView, Link, Part, Words

if TYPE_CHECKING:
    from kommunesite.model.phrase import Phrases
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry of the first-level menu; `section` is its address without language."""

    section: str
    link: Link


@dataclass(frozen=True, slots=True)
class AlertView:
    """A message that stands on every page for some days."""

    level: str
    label: str
    title: Words
    part: Part
    link: Link | None
    until: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Header, menu, alerts and footer of one site and language, and the phrases that its templates use."""

    lang: str
    name: str
    other_names: tuple[Words, ...]
    home: str
    accent: str
    demo: Words | None
    is_live: bool
    contact_page: str
    news_page: str
    index_page: str
    menu: tuple[MenuEntry, ...]
    my_page: Link | None
    switch: Link
    alerts: tuple[AlertView, ...]
    contact: ContactView
    organisation_number: str
    footer: tuple[Link, ...]
    phrases: Phrases


def frame_for(scene: Scene) -> Frame:
    """Make the frame of a site in one language."""
    site, phrases = scene.site, scene.phrases
    municipality = site.municipality
    my_page = site.settings.links.my_page
    return Frame(
        lang=scene.language,
        name=municipality.title,
        other_names=_other_names(scene),
        home=scene.href(HOME),
        accent=site.settings.accent,
        demo=_demo(scene),
        is_live=site.settings.status is Status.LIVE,
        contact_page=scene.href(CONTACT),
        news_page=scene.href(NEWS),
        index_page=scene.href(INDEX),
        menu=_menu(scene),
        my_page=Link(my_page, Words(phrases.my_page)) if my_page else None,
        switch=scene.link(SWITCH, Words(phrases.switch)),
        alerts=tuple(_alerts(scene)),
        contact=main_contact(scene),
        organisation_number=municipality.organisation_number,
        footer=_footer(scene),
        phrases=phrases,
    )


def _other_names(scene: Scene) -> tuple[Words, ...]:
    """List the names in all languages where there are several, in the order of the official name."""
    municipality = scene.site.municipality
    if municipality.official_name == municipality.plain_name:
        return ()
    languages = {municipality.sami_name: municipality.sami_language, municipality.kven_name: Language.FKV}
    names = municipality.official_name.split(" – ")
    return tuple(scene.said(name, languages.get(name) or scene.language) for name in names)


def _demo(scene: Scene) -> Words | None:
    """Say plainly that a site is not the municipality's official one."""
    site, phrases = scene.site, scene.phrases
    if site.settings.invented:
        return Words(phrases.invented.format(name=site.municipality.title))
    if site.settings.status is Status.LIVE:
        return None
    return Words(phrases.demo.format(name=site.municipality.title))


def _menu(scene: Scene) -> tuple[MenuEntry, ...]:
    phrases = scene.phrases
    named = (
        (SERVICES, phrases.menu_services),
        (POLITICS, phrases.menu_politics),
        (NEWS, phrases.menu_news),
        (ABOUT, phrases.menu_about),
        (CONTACT, phrases.menu_contact),
    )
    return tuple(MenuEntry(path, scene.link(path, Words(words))) for path, words in named)


def _alerts(scene: Scene) -> list[AlertView]:
    phrases = scene.phrases
    labels = {
        "information": phrases.alert_information,
        "warning": phrases.alert_warning,
        "danger": phrases.alert_danger,
    }
    order = list(labels)
    alerts = [
        AlertView(
            level=alert.matter.level,
            label=labels[alert.matter.level],
            title=scene.said(alert.matter.title, alert.language),
            part=scene.part(alert.prose, alert.language),
            link=Link(alert.matter.link, Words(phrases.read_more_about.format(title=alert.matter.title)))
            if alert.matter.link
            else None,
            until=phrases.until.format(day=scene.day(alert.matter.valid_to).text),
        )
        for alert in scene.chosen(scene.site.alerts)
    ]
    return sorted(alerts, key=lambda alert: -order.index(alert.level))


def _footer(scene: Scene) -> tuple[Link, ...]:
    phrases, given = scene.phrases, scene.site.settings.links
    links = [
        scene.link(CONTACT, Words(phrases.menu_contact)),
        scene.link(INDEX, Words(phrases.index)),
        scene.link(SITE_MAP, Words(phrases.site_map)),
        scene.link(ACCESSIBILITY, Words(phrases.accessibility)),
        scene.link(PRIVACY, Words(phrases.privacy)),
        scene.link(SWITCH, Words(phrases.switch)),
    ]
    named = ((given.journal, phrases.journal), (given.vacancies, phrases.vacancies))
    return (*links, *(Link(url, Words(words)) for url, words in named if url))
