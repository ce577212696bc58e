"""The search: the page on which one asks, and the indexes from which a script in the browser answers.

What all sites have is in one index for each language; each site has a small one of its own beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from kommunesite.model.language import Words
from kommunesite.site.address import (
    CONTACT,
    INDEX,
    MOVING,
    NATIONAL_PAGES,
    NEWS,
    SEARCH,
    SWITCH,
    event_path,
    news_path,
    page_path,
    service_path,
    topic_path,
)
from kommunesite.tools.open_data import compact
from kommunesite.tools.stem import stem_rules
from kommunesite.tools.text import sort_key
from kommunesite.views.essentials import usual_essentials
from kommunesite.views.hit import Hit, HitKind, button, words_for
from kommunesite.views.moving import parts_of_moving
from kommunesite.views.part import Link, Subject, View
from kommunesite.views.start import Start
from kommunesite.views.topic import topic_links
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.model.catalogue import Service
    from kommunesite.model.document import Document, NewsMatter, PageMatter
    from kommunesite.model.language import LocalText
    from kommunesite.views.office import Office
    from kommunesite.views.scene import Scene

    _Text = Document[NewsMatter] | Document[PageMatter]

NATIONAL_INDEX = f"{SEARCH}indeks.json"
"""Where the country's index lies."""

OWN_INDEX = f"{SEARCH}eget.json"
"""Where a site's own index lies; its name stays, so that no page changes when a text does."""


@dataclass(frozen=True, slots=True, eq=False)
class SearchView(View):
    """The page on which one searches; where no script runs, its lists answer."""

    indexes: tuple[str, str]
    topics: tuple[Link, ...]
    services: tuple[Link, ...]


@once
def search_view(voice: Voice) -> SearchView:
    """Show the search, and the lists that stand there while nothing is asked."""
    phrases = voice.phrases
    services = voice.national.catalogue.services
    links = (voice.link(service_path(each.id), voice.words(each.name)) for each in services)
    return SearchView(
        setting=voice.setting(SEARCH),
        subject=Subject(SEARCH, phrases.search, phrases.search_lead),
        indexes=indexes_of(voice),
        topics=topic_links(voice),
        services=tuple(sorted(links, key=lambda link: sort_key(link.words.text))),
    )


def indexes_of(voice: Voice) -> tuple[str, str]:
    """Give the addresses of the country's index and of the site's own."""
    return voice.href(NATIONAL_INDEX), voice.href(OWN_INDEX)


def national_index(voice: Voice) -> bytes:
    """Write the index of what all sites have, and the rules by which the script brings words to stems."""
    rules = {each.name: getattr(stem_rules(), each.name) for each in fields(stem_rules())}
    return _json({"rules": rules, "pages": [hit.entry for hit in national_hits(voice)]})


def own_index(scene: Scene) -> bytes:
    """Write the index of what only one site has: its buttons, texts and offices."""
    return _json({"starts": dict(_own_starts(scene)), "pages": [hit.entry for hit in _own_hits(scene)]})


def _json(content: object) -> bytes:
    return compact(content).encode()


def national_hits(voice: Voice) -> Iterator[Hit]:
    """List what the search can find on every site."""
    catalogue, phrases = voice.national.catalogue, voice.phrases
    for service in catalogue.services:
        yield _service_hit(voice, service)
    for event in catalogue.events:
        yield _named_hit(voice, HitKind.EVENT, event_path(event.id), event.name, event.description)
    for topic in catalogue.topics:
        yield _named_hit(voice, HitKind.TOPIC, topic_path(topic.id), topic.name, topic.description)
    for path in NATIONAL_PAGES:
        yield _text_hit(voice, path, voice.nearest(voice.national.pages, path.strip("/")))
    yield _page_hit(NEWS, phrases.menu_news, phrases.news_lead)
    yield _page_hit(MOVING, phrases.moving.title, phrases.moving.lead)
    for part in parts_of_moving(voice):
        yield _page_hit(f"{MOVING}#{part.id}", part.heading, phrases.moving.lead)
    yield _page_hit(INDEX, phrases.index, phrases.index_lead)
    yield _page_hit(SWITCH, phrases.switch, phrases.switch_lead)


def _service_hit(voice: Voice, service: Service) -> Hit:
    """Make a service found by its names, buttons and everyday words in all languages, and as the Los words say it."""
    search = service.search
    words = [wording.text for text in (service.name, service.action) for wording in text.wordings]
    words += [*search.nb, *search.nn, *search.en, *search.se, *service.misspelt]
    words += [uri.rpartition("/")[2].replace("-", " ") for uri in service.los]
    title, sentence = voice.words(service.name), voice.words(service.description)
    start = _bare(voice, usual_essentials(voice, service.id).start)
    return Hit(HitKind.SERVICE, service_path(service.id), title, sentence, tuple(words), start)


def _bare(voice: Voice, start: Start) -> Link:
    """Lead from a button to an address without language."""
    link = start.link
    return Link(link.href.removeprefix(voice.prefix), link.words) if link.href.startswith("/") else link


def _named_hit(voice: Voice, kind: HitKind, path: str, name: LocalText, description: LocalText) -> Hit:
    names = (wording.text for wording in name.wordings)
    return Hit(kind, path, voice.words(name), voice.words(description), (*names, *words_for(path)))


def _page_hit(path: str, title: Words, sentence: Words, words: Iterable[str] = ()) -> Hit:
    return Hit(HitKind.PAGE, path, title, sentence, (*words, *words_for(path)))


def _own_starts(scene: Scene) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the buttons that lead elsewhere than they do for the country."""
    for service_id, essentials in scene.essentials.items():
        if essentials.start.link != usual_essentials(scene.voice, service_id).start.link:
            yield service_path(service_id), button(_bare(scene.voice, essentials.start))


def _own_hits(scene: Scene) -> Iterator[Hit]:
    for news in scene.news:
        yield _text_hit(scene.voice, news_path(news.key), news, _words_in(news))
    for page in scene.pages:
        yield _text_hit(scene.voice, page_path(page.key), page, _words_in(page))
    for anchor, office in scene.offices.items():
        if anchor:
            yield _office_hit(anchor, office)


def _text_hit(voice: Voice, path: str, document: _Text, words: Iterable[str] = ()) -> Hit:
    matter, language = document.matter, document.language
    return _page_hit(path, voice.said(matter.title, language), voice.said(matter.description, language), words)


def _words_in(document: _Text) -> tuple[str, ...]:
    return document.matter.description, *(heading.text for heading in document.prose.headings)


def _office_hit(anchor: str, office: Office) -> Hit:
    contact = office.contact
    sentence = " · ".join(part for part in (contact.phone, contact.email, contact.visit) if part)
    return Hit(HitKind.CONTACT, f"{CONTACT}#{anchor}", contact.name, Words(sentence), (anchor.replace("-", " "),))
