"""Languages in which only single texts exist: each text at its place, and one list of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import HOME, news_path, page_path
from kommunesite.views.news import article_here, languages_of_news
from kommunesite.views.own import own_view
from kommunesite.views.part import Link, LinkBlock, OwnHere, Subject, View
from kommunesite.views.text import languages_of_page, page_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.language import Language
    from kommunesite.views.news import ArticleHere
    from kommunesite.views.scene import Scene
    from kommunesite.views.text import PageHere


@dataclass(frozen=True, slots=True)
class PartialHere(OwnHere):
    """The list of the texts in one partial language."""

    texts: tuple[LinkBlock, ...]


def partial_pages(scene: Scene, language: Language) -> Iterator[tuple[str, View, PageHere | ArticleHere]]:
    """Show each text that exists in a partial language; what surrounds it stays in the scene's language."""
    for page in scene.site.pages:
        if page.language == language:
            path = page_path(page.key)
            view = own_view(scene.voice, path, languages_of_page(scene, path), language)
            yield "page", view, page_here(scene, page)
    for news in scene.site.news:
        if news.language == language:
            path = news_path(news.key)
            view = own_view(scene.voice, path, languages_of_news(scene, news.key), language)
            yield "article", view, article_here(scene, news)


def partial_home(scene: Scene, language: Language) -> tuple[View, PartialHere]:
    """List what exists in a partial language, and say honestly that the rest does not."""
    voice = scene.voice
    texts = [(page_path(each.key), each.matter.title) for each in scene.site.pages if each.language == language]
    texts += [(news_path(each.key), each.matter.title) for each in scene.site.news if each.language == language]
    links = (Link(f"/{language}{path}", voice.said(title, language)) for path, title in texts)
    customs = voice.customs(voice.phrases.partial_lead)
    lead = voice.phrases.partial_lead.format(language=customs.language(language), own=customs.language(voice.language))
    subject = Subject(HOME, voice.said(language.autonym, language), lead)
    view = own_view(voice, HOME, (*scene.site.languages, *scene.site.partial), language)
    return view, PartialHere(voice.day(scene.changed), subject, tuple(map(LinkBlock, links)))
