"""The table of contents: every page of a site, with its layout and what the layout may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kommunesite.site.address import CONTACT, NATIONAL_PAGES, news_path, page_path
from kommunesite.views.contact import contact_here
from kommunesite.views.event import event_view, events_view
from kommunesite.views.home import home_here, home_view
from kommunesite.views.index import index_view, not_found_view, site_map_here, site_map_view, switch_view
from kommunesite.views.moved import forwards_of, moved_views
from kommunesite.views.moving import moving_here, moving_view
from kommunesite.views.news import article_here, languages_of_news, news_here, news_view
from kommunesite.views.own import own_view
from kommunesite.views.part import Here, OwnHere, View
from kommunesite.views.partial import partial_home, partial_pages
from kommunesite.views.search import search_view
from kommunesite.views.service import service_here, service_views
from kommunesite.views.text import languages_of_page, page_here, text_here, text_view
from kommunesite.views.topic import services_view, topic_view, topics_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.views.scene import Scene


class Sheet(NamedTuple):
    """One page before it is rendered: its layout, what the country says on it, and what is the site's own."""

    layout: str
    view: View
    here: Here

    @property
    def path(self) -> str:
        """Give the page's address in no particular language."""
        subject = self.view.subject or (self.here.subject if isinstance(self.here, OwnHere) else None)
        return subject.path if subject else ""

    @property
    def url(self) -> str:
        """Give the page's address."""
        return f"{self.view.setting.prefix}{self.path}"


def sheets_of(scene: Scene) -> Iterator[Sheet]:
    """List every page of a site in one language."""
    voice, site = scene.voice, scene.site
    whole = (*site.languages, *site.partial)
    yield Sheet("home", home_view(voice, whole), home_here(scene))
    for local, service in zip(site.services, service_views(voice), strict=True):
        yield Sheet("service", service, service_here(scene, local, service))
    yield from _moved(scene)
    yield from _lists(scene)
    yield Sheet("moving", moving_view(voice), moving_here(scene))
    yield Sheet("news", news_view(voice), news_here(scene))
    for news in scene.news:
        view = own_view(voice, news_path(news.key), languages_of_news(scene, news.key), voice.language)
        yield Sheet("article", view, article_here(scene, news))
    for path in NATIONAL_PAGES:
        view = text_view(voice, path, languages_of_page(scene, path))
        if path == CONTACT:
            yield Sheet("contact", view, contact_here(scene))
        else:
            yield Sheet("text", view, text_here(scene, path))
    for page in scene.pages:
        path = page_path(page.key)
        view = own_view(voice, path, languages_of_page(scene, path), voice.language)
        yield Sheet("page", view, page_here(scene, page))
    if voice.language == site.first:
        yield from _once_a_site(scene)


def _moved(scene: Scene) -> Iterator[Sheet]:
    """List the old addresses that lead on: of retired services, and of the municipality's own texts."""
    voice = scene.voice
    unchanged = Here(voice.day(voice.national.catalogue.changed))
    for moved in moved_views(voice):
        yield Sheet("moved", moved, unchanged)
    for view, here in forwards_of(scene):
        yield Sheet("forward", view, here)


def _lists(scene: Scene) -> Iterator[Sheet]:
    """List the pages on which only the day of the last change is the site's own."""
    voice, catalogue = scene.voice, scene.voice.national.catalogue
    of_site, of_country = Here(voice.day(scene.changed)), Here(voice.day(catalogue.changed))
    yield Sheet("services", services_view(voice), of_site)
    yield Sheet("links", topics_view(voice), of_site)
    for topic in catalogue.topics:
        yield Sheet("topic", topic_view(voice, topic.id), of_site)
    yield Sheet("links", events_view(voice), of_site)
    for event in catalogue.events:
        view = event_view(voice, event.id)
        yield Sheet("event", view, Here(voice.day(view.changed)))
    yield Sheet("index", index_view(voice), of_country)
    yield Sheet("search", search_view(voice), of_country)
    yield Sheet("site_map", site_map_view(voice), site_map_here(scene))
    yield Sheet("switch", switch_view(voice), of_country)


def _once_a_site(scene: Scene) -> Iterator[Sheet]:
    """List the page not found, and the texts in languages that have no whole site."""
    voice = scene.voice
    yield Sheet("not_found", not_found_view(voice), Here(voice.day(voice.national.catalogue.changed)))
    for language in scene.site.partial:
        view, here = partial_home(scene, language)
        yield Sheet("partial", view, here)
        for layout, own, shown in partial_pages(scene, language):
            yield Sheet(layout, own, shown)
