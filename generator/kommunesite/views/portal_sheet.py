"""The table of contents of the national portal: every page, with its layout and what the layout may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.site.address import ABOUT, NATIONAL_PAGES
from kommunesite.views.comparison import comparison
from kommunesite.views.event import event_view, events_view
from kommunesite.views.index import index_view, not_found_view, switch_view
from kommunesite.views.moved import moved_views
from kommunesite.views.part import NO_LINK
from kommunesite.views.portal import about_view, languages_view, portal_home, service_ways
from kommunesite.views.sheet import Sheet
from kommunesite.views.text import TextHere, text_view
from kommunesite.views.topic import services_view, topic_view, topics_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.views.portal import Land


def portal_sheets(land: Land) -> Iterator[Sheet]:
    """List every page of the portal in one language."""
    voice, day = land.voice, land.day
    catalogue = voice.national.catalogue
    yield Sheet("portal_home", portal_home(voice), day)
    for at in range(len(catalogue.services)):
        yield Sheet("portal_service", *service_ways(land, at))
    for moved in moved_views(voice):
        yield Sheet("moved", moved, day)
    yield Sheet("services", services_view(voice), day)
    yield Sheet("links", topics_view(voice), day)
    for topic in catalogue.topics:
        yield Sheet("topic", topic_view(voice, topic.id), day)
    yield Sheet("links", events_view(voice), day)
    for event in catalogue.events:
        yield Sheet("event", event_view(voice, event.id), day)
    yield Sheet("index", index_view(voice), day)
    yield Sheet("switch", switch_view(voice), day)
    yield Sheet("portal_moving", *comparison(land))
    yield Sheet("portal_groups", languages_view(land), day)
    yield Sheet("portal_about", about_view(voice), day)
    for path in NATIONAL_PAGES:
        if path != ABOUT:
            yield Sheet("text", text_view(voice, path, ()), TextHere(day.changed, (), NO_LINK, (), (), ()))
    if voice.language == voice.languages[0]:
        yield Sheet("portal_not_found", not_found_view(voice), day)
