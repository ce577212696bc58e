"""The table of contents: every page of a site, with its address, its template and its view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import CONTACT, NATIONAL_PAGES, NOT_FOUND
from kommunesite.views.contact import contact_page
from kommunesite.views.event import event_page, events_page
from kommunesite.views.home import home_page
from kommunesite.views.index import index_page, not_found_page, site_map_page, switch_page
from kommunesite.views.news import article_page, news_page
from kommunesite.views.partial import partial_home, partial_pages
from kommunesite.views.service import service_page
from kommunesite.views.text import national_page, own_pages
from kommunesite.views.topic import services_page, topic_page, topics_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from kommunesite.views.part import Head
    from kommunesite.views.scene import Scene

    class View(Protocol):
        """What the views of all pages have in common."""

        @property
        def head(self) -> Head:
            """Give what the page says about itself."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page before it is rendered: where it lies, which layout it has, and what the layout may see."""

    url: str
    layout: str
    view: View


def sheets_of(scene: Scene) -> Iterator[Sheet]:
    """List every page of a site in one language."""
    for layout, view in _pages(scene):
        yield Sheet(scene.href(view.head.path), layout, view)
    if scene.language == scene.site.first:
        yield Sheet(NOT_FOUND, "not_found", not_found_page(scene))
        for language in scene.site.partial:
            home = partial_home(scene, language)
            yield Sheet(f"/{language}{home.head.path}", "partial", home)
            for page in partial_pages(scene, language):
                layout = "article" if hasattr(page, "published") else "text"
                yield Sheet(f"/{language}{page.head.path}", layout, page)


def _pages(scene: Scene) -> Iterator[tuple[str, View]]:
    catalogue = scene.national.catalogue
    yield "home", home_page(scene)
    yield "services", services_page(scene)
    for local in scene.site.services:
        yield "service", service_page(scene, local)
    yield "links", topics_page(scene)
    for topic in catalogue.topics:
        yield "topic", topic_page(scene, topic)
    yield "links", events_page(scene)
    for event in catalogue.events:
        yield "event", event_page(scene, event)
    yield "news", news_page(scene)
    for news in scene.chosen(scene.site.news):
        yield "article", article_page(scene, news)
    yield "contact", contact_page(scene)
    for path in NATIONAL_PAGES:
        if path != CONTACT:
            yield "text", national_page(scene, path)
    for page in own_pages(scene):
        yield "text", page
    yield "index", index_page(scene)
    yield "groups", site_map_page(scene)
    yield "switch", switch_page(scene)
