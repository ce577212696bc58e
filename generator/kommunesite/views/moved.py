"""Moved pages: what stands at the old address of a retired service, or of a text of the municipality's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Words
from kommunesite.reading.outline import successors_of
from kommunesite.site.address import SERVICES, news_path, page_path, service_path
from kommunesite.views.own import own_view
from kommunesite.views.part import Link, OwnHere, Subject, View
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True, eq=False)
class MovedView(View):
    """A page that only leads on to another."""

    successor: Link


@once
def moved_views(voice: Voice) -> tuple[MovedView, ...]:
    """Show where each retired service answers now."""
    return tuple(_moved(voice))


def _moved(voice: Voice) -> Iterator[MovedView]:
    phrases = voice.phrases
    crumbs = (voice.link(SERVICES, phrases.menu_services),)
    for old, service in successors_of(voice.national.catalogue).items():
        path, name = service_path(old), voice.words(voice.national.service(service).name)
        lead = phrases.moved_lead.format(name=name.text)
        subject = Subject(path, phrases.moved, lead)
        yield MovedView(voice.setting(path, crumbs), subject, voice.link(service_path(service), name))


@dataclass(frozen=True, slots=True)
class ForwardHere(OwnHere):
    """A page that only leads on to another of the municipality's own."""

    successor: Link


def forwards_of(scene: Scene) -> Iterator[tuple[View, ForwardHere]]:
    """Show at each old address of a text where it stands now, in the languages in which it is shown."""
    voice, site = scene.voice, scene.site
    own = {*(news_path(each.key) for each in site.news), *(page_path(each.key) for each in site.pages)}
    titles = {news_path(each.key): voice.said(each.matter.title, each.language) for each in scene.news}
    titles |= {page_path(each.key): voice.said(each.matter.title, each.language) for each in scene.pages}
    for old, new in ((old, new) for old, new in site.moved.items() if new in titles or new not in own):
        view = own_view(voice, old, site.languages, voice.language)
        successor = voice.link(new, titles.get(new, Words(new)))
        lead = voice.phrases.moved_lead.format(name=successor.words.text)
        subject = Subject(old, voice.phrases.moved_page, lead)
        yield view, ForwardHere(voice.day(site.settings.changed), subject, successor)
