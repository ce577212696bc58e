"""The scene: one site in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.views.essentials import Essentials, essentials_of
from kommunesite.views.news import entries_of
from kommunesite.views.office import Office, offices_of, partners_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kommunesite.model.document import Document, NewsMatter, PageMatter
    from kommunesite.model.site import Site
    from kommunesite.views.part import Day, Entry
    from kommunesite.views.voice import Voice

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Scene:
    """One site, and the voice in which its pages speak.

    `changed` is the day of the newest change that lists show, `offers_day` that of the offers. `offices` are the blocks
    of its offices by their ids, and of the municipality itself under no id; `partners` are those of who delivers
    services for it. `essentials` are what one looks for first about each service, by its id. `news` and `pages` are its
    own texts, each in one language, and `entries` the news as lists show them.
    """

    site: Site
    voice: Voice
    changed: date
    offers_day: Day
    offices: Mapping[str, Office]
    partners: Mapping[str, Office]
    essentials: Mapping[str, Essentials]
    news: tuple[Document[NewsMatter], ...]
    entries: tuple[Entry, ...]
    pages: tuple[Document[PageMatter], ...]

    @property
    def origin(self) -> str:
        """Give the site's absolute address without a slash at the end."""
        return self.site.municipality.website.rstrip("/")

    def chosen(self, documents: Iterable[Document[Matter]]) -> tuple[Document[Matter], ...]:
        """Choose one translation of each text: this language, else Norwegian; others are left out."""
        return _chosen(documents, self.site, self.voice)


def scene_of(site: Site, voice: Voice) -> Scene:
    """Look at a site in one language."""
    days = [voice.national.catalogue.changed, site.settings.changed, site.offers_changed]
    days += [partner.changed for partner in site.partners.values()]
    days += [text.matter.changed for text in site.service_texts]
    days += [page.matter.changed for page in site.pages]
    days += [news.matter.changed or news.matter.date for news in site.news]
    partners = partners_of(site, voice)
    news = _chosen(site.news, site, voice)
    pages = (page for page in site.pages if (page.key, site.first) not in voice.national.pages)
    return Scene(
        site=site,
        voice=voice,
        changed=max(days),
        offers_day=voice.day(site.offers_changed),
        offices=offices_of(site, voice),
        partners=partners,
        essentials={each.service.id: essentials_of(voice, each, partners) for each in site.services},
        news=news,
        entries=entries_of(news, voice),
        pages=_chosen(pages, site, voice),
    )


def _chosen(documents: Iterable[Document[Matter]], site: Site, voice: Voice) -> tuple[Document[Matter], ...]:
    rank = {language: at for at, language in enumerate(dict.fromkeys((voice.language, *site.norwegian)))}
    best: dict[str, Document[Matter]] = {}
    for document in documents:
        rival = best.get(document.key)
        if document.language in rank and (rival is None or rank[document.language] < rank[rival.language]):
            best[document.key] = document
    return tuple(best.values())
