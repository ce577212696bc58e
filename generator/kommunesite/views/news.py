"""News: the list and the single texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import NEWS, news_path
from kommunesite.views.part import Day, Entry, EntryBlock, Here, Item, OwnHere, Part, Subject, View
from kommunesite.views.text import index_of
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.model.document import Document, NewsMatter
    from kommunesite.model.language import Language
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class NewsHere(Here):
    """The list of news."""

    entries: tuple[EntryBlock, ...]


@dataclass(frozen=True, slots=True)
class ArticleHere(OwnHere):
    """One news text."""

    published: Day
    part: Part
    index: tuple[Item, ...]


@once
def news_view(voice: Voice) -> View:
    """Show what is the same about the list of news everywhere."""
    phrases = voice.phrases
    return View(voice.setting(NEWS), Subject(NEWS, phrases.menu_news, phrases.news_lead))


def news_here(scene: Scene) -> NewsHere:
    """List all current news, newest first."""
    return NewsHere(scene.voice.day(scene.changed), tuple(EntryBlock(entry, "2") for entry in scene.entries))


def entries_of(news: Iterable[Document[NewsMatter]], voice: Voice) -> tuple[Entry, ...]:
    """Make a line for each news text."""
    return tuple(
        Entry(
            voice.link(
                news_path(each.key),
                voice.said(each.matter.title, each.language),
                voice.said(each.matter.description, each.language),
            ),
            voice.day(each.matter.date),
        )
        for each in news
    )


def article_here(scene: Scene, news: Document[NewsMatter]) -> ArticleHere:
    """Show one news text."""
    voice, matter = scene.voice, news.matter
    return ArticleHere(
        changed=voice.day(matter.changed or matter.date),
        subject=Subject(
            path=news_path(news.key),
            heading=voice.said(matter.title, news.language),
            lead=voice.said(matter.description, news.language),
        ),
        published=voice.day(matter.date),
        part=voice.part(news.prose, news.language),
        index=index_of(voice, news),
    )


def languages_of_news(scene: Scene, key: str) -> tuple[Language, ...]:
    """List the languages in which a news text has a page."""
    return scene.site.spoken({each.language for each in scene.site.news if each.key == key})
