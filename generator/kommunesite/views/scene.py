"""The scene: one site in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.views.office import offices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kommunesite.model.document import Document
    from kommunesite.model.site import Site
    from kommunesite.views.part import Office
    from kommunesite.views.voice import Voice

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Scene:
    """One site, and the voice in which its pages speak.

    `changed` is the day of the newest change that lists show; `offices` are the blocks of its offices by their ids, and
    of the municipality itself under no id.
    """

    site: Site
    voice: Voice
    changed: date
    offices: Mapping[str, Office]

    @property
    def origin(self) -> str:
        """Give the site's absolute address without a slash at the end."""
        return self.site.municipality.website.rstrip("/")

    def chosen(self, documents: Iterable[Document[Matter]]) -> tuple[Document[Matter], ...]:
        """Choose one translation of each text: this language, else the site's order; others are left out."""
        order = (self.voice.language, *self.site.languages)
        best: dict[str, Document[Matter]] = {}
        for document in documents:
            if document.language not in order:
                continue
            rival = best.get(document.key)
            if rival is None or order.index(document.language) < order.index(rival.language):
                best[document.key] = document
        return tuple(best.values())


def scene_of(site: Site, voice: Voice) -> Scene:
    """Look at a site in one language."""
    days = [voice.national.catalogue.changed, site.settings.changed, site.offers_changed]
    days += [text.matter.changed for text in site.service_texts]
    days += [page.matter.changed for page in site.pages]
    days += [news.matter.changed or news.matter.date for news in site.news]
    return Scene(site, voice, max(days), offices_of(site, voice))
