"""News: the list and the single texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import NEWS, news_path
from kommunesite.views.part import Day, Entry, Head, Part, Subject, Words

if TYPE_CHECKING:
    from kommunesite.model.document import Document, NewsMatter
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class NewsPage:
    """What the list of news shows."""

    head: Head
    lead: Words
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """What one news text shows."""

    head: Head
    lead: Words
    published: Day
    part: Part


def news_page(scene: Scene) -> NewsPage:
    """Show all current news, newest first."""
    phrases = scene.phrases
    subject = Subject(NEWS, Words(phrases.menu_news), phrases.news_lead, scene.changed)
    return NewsPage(scene.head(subject), Words(phrases.news_lead), entries_of(scene))


def entries_of(scene: Scene) -> tuple[Entry, ...]:
    """List the current news in this language, newest first."""
    return tuple(
        Entry(
            scene.link(
                news_path(each.key),
                scene.said(each.matter.title, each.language),
                scene.said(each.matter.description, each.language),
            ),
            scene.day(each.matter.date),
        )
        for each in scene.chosen(scene.site.news)
    )


def article_page(scene: Scene, news: Document[NewsMatter]) -> ArticlePage:
    """Show one news text."""
    matter = news.matter
    title = scene.said(matter.title, news.language)
    found = {each.language for each in scene.site.news if each.key == news.key}
    subject = Subject(news_path(news.key), title, matter.description, matter.changed or matter.date)
    return ArticlePage(
        head=scene.head(
            subject,
            (scene.link(NEWS, Words(scene.phrases.menu_news)),),
            tuple(language for language in scene.site.partial if language in found),
        ),
        lead=scene.said(matter.description, news.language),
        published=scene.day(matter.date),
        part=scene.part(news.prose, news.language),
    )
