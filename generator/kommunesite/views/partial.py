"""Languages in which only single texts exist: each text at its place, and one list of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.site.address import GENERATED, HOME, news_path, page_path
from kommunesite.views.news import ArticlePage, article_page
from kommunesite.views.part import Head, Link, Subject, Words
from kommunesite.views.text import TextPage, own_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class PartialPage:
    """What the list of the texts in one partial language shows."""

    head: Head
    lead: Words
    texts: tuple[Link, ...]


def partial_pages(scene: Scene, language: Language) -> Iterator[TextPage | ArticlePage]:
    """Show each text that exists in a partial language; what surrounds it stays in the scene's language."""
    for page in scene.site.pages:
        if page.language == language:
            shown = own_page(scene, page)
            yield replace(shown, head=_moved(scene, shown.head, language))
    for news in scene.site.news:
        if news.language == language:
            article = article_page(scene, news)
            yield replace(article, head=_moved(scene, article.head, language))


def partial_home(scene: Scene, language: Language) -> PartialPage:
    """List what exists in a partial language, and say honestly that the rest does not."""
    phrases = scene.phrases
    texts = [(page_path(each.key), each.matter.title) for each in scene.site.pages if each.language == language]
    texts += [(news_path(each.key), each.matter.title) for each in scene.site.news if each.language == language]
    links = tuple(Link(f"/{language}{path}", scene.said(title, language)) for path, title in texts)
    lead = phrases.partial_lead.format(language=language.autonym, own=scene.language.autonym.lower())
    subject = Subject(HOME, scene.said(language.autonym, language), lead, scene.changed)
    head = scene.head(subject, also_in=scene.site.partial)
    return PartialPage(_moved(scene, head, language), Words(lead), links)


def _moved(scene: Scene, head: Head, language: Language) -> Head:
    """Move a page under the language's own prefix, and mark that language as the current one."""
    languages = tuple(replace(link, is_current=link.code == language) for link in head.languages)
    existing = tuple(link for link in languages if link.code == language or _exists(scene, link.code, head.path))
    return replace(head, canonical=f"{scene.origin}/{language}{head.path}", languages=existing)


def _exists(scene: Scene, language: str, path: str) -> bool:
    """Tell whether a page exists in a language: in the whole ones if anybody wrote it, in a partial one if written."""
    spoken = {str(each) for each in scene.site.languages}
    texts = (
        *((page_path(each.key), str(each.language)) for each in scene.site.pages),
        *((news_path(each.key), str(each.language)) for each in scene.site.news),
    )
    written = {written_in for address, written_in in texts if address == path}
    if language in spoken:
        return path in GENERATED or bool(written & spoken)
    return path == HOME or language in written
