"""The front page: what one can do here, in one screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import HOME, service_path
from kommunesite.views.event import event_links
from kommunesite.views.office import Office, website
from kommunesite.views.part import EntryBlock, Link, OwnHere, Subject, View
from kommunesite.views.topic import topic_links
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.language import Language
    from kommunesite.views.scene import Scene

_NEWS_SHOWN = 3


@dataclass(frozen=True, slots=True, eq=False)
class HomeView(View):
    """What is the same on all front pages."""

    tasks: tuple[Link, ...]
    topics: tuple[Link, ...]
    events: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class HomeHere(OwnHere):
    """What is a municipality's own on its front page."""

    news: tuple[EntryBlock, ...]
    office: Office
    website: Link


@once
def home_view(voice: Voice, spoken: tuple[Language, ...]) -> HomeView:
    """Show what is the same on all front pages; `spoken` are all languages in which the site has one."""
    tasks = (voice.national.service(task) for task in voice.national.catalogue.tasks)
    return HomeView(
        setting=voice.setting(HOME, spoken=spoken),
        subject=None,
        tasks=tuple(
            voice.link(service_path(task.id), voice.words(task.name), voice.words(task.action)) for task in tasks
        ),
        topics=topic_links(voice),
        events=event_links(voice),
    )


def home_here(scene: Scene) -> HomeHere:
    """Show what is a municipality's own on its front page."""
    title = scene.voice.title(scene.site.municipality)
    return HomeHere(
        changed=scene.voice.day(scene.changed),
        subject=Subject(HOME, title, scene.voice.phrases.home_lead.format(name=title.text)),
        news=tuple(EntryBlock(entry, "3") for entry in scene.entries[:_NEWS_SHOWN]),
        office=scene.offices[""],
        website=website(scene),
    )
