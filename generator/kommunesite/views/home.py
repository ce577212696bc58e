"""The front page: what one can do here, in one screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import HOME, INDEX, service_path
from kommunesite.views.event import event_links
from kommunesite.views.news import entries_of
from kommunesite.views.office import main_contact, main_website
from kommunesite.views.part import ContactView, Entry, Head, Link, Subject, Words
from kommunesite.views.topic import topic_links

if TYPE_CHECKING:
    from kommunesite.views.scene import Scene

_NEWS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class HomePage:
    """What the front page shows."""

    head: Head
    lead: Words
    search: Link
    tasks: tuple[Link, ...]
    topics: tuple[Link, ...]
    events: tuple[Link, ...]
    news: tuple[Entry, ...]
    contact: ContactView
    website: Link | None


def home_page(scene: Scene) -> HomePage:
    """Show the front page."""
    phrases, municipality = scene.phrases, scene.site.municipality
    services = {each.id: each for each in scene.national.catalogue.services}
    lead = phrases.home_lead.format(name=municipality.title)
    subject = Subject(HOME, Words(municipality.title), lead, scene.changed)
    return HomePage(
        head=scene.head(subject, also_in=scene.site.partial),
        lead=Words(lead),
        search=scene.link(INDEX, Words(phrases.search_place), Words(phrases.search_help)),
        tasks=tuple(
            scene.link(service_path(task), scene.words(services[task].name), scene.words(services[task].action))
            for task in scene.national.catalogue.tasks
        ),
        topics=topic_links(scene),
        events=event_links(scene),
        news=entries_of(scene)[:_NEWS_SHOWN],
        contact=main_contact(scene),
        website=main_website(scene),
    )
