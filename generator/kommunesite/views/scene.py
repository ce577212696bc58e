"""The scene: one site in one language, and how names, addresses and days are written there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import Html
from kommunesite.model.language import Language, LocalText
from kommunesite.site.address import NEWS, NOT_FOUND, SECTIONS, SWITCH, prefix_of
from kommunesite.views.part import Day, Head, LanguageLink, Link, Part, Subject, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kommunesite.model.document import Document, Prose
    from kommunesite.model.national import National
    from kommunesite.model.phrase import Phrases
    from kommunesite.model.site import Site

_INTERNAL = re.compile(rf'href="/(?!(?:media|{"|".join(Language)})/)')

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Scene:
    """One site, the national material, and the language in which its pages speak."""

    site: Site
    national: National
    language: Language

    @property
    def phrases(self) -> Phrases:
        """Give the theme's phrases in the scene's language."""
        return self.national.phrases[self.language]

    @property
    def prefix(self) -> str:
        """Give what stands before every address in this language."""
        return prefix_of(self.site, self.language)

    @property
    def origin(self) -> str:
        """Give the site's absolute address without a slash at the end."""
        return self.site.municipality.website.rstrip("/")

    @property
    def changed(self) -> date:
        """Give the day of the newest change in anything that lists show."""
        site = self.site
        days = [self.national.catalogue.changed, site.settings.changed, site.offers_changed]
        days += [text.matter.changed for text in site.service_texts]
        days += [page.matter.changed for page in site.pages]
        return max(days + [news.matter.changed or news.matter.date for news in site.news])

    def href(self, path: str) -> str:
        """Give the address of a page of the site in this language."""
        return f"{self.prefix}{path}"

    def words(self, text: LocalText) -> Words:
        """Say a text in this language, or in another that is marked."""
        wording = text.said_in(self.language)
        return self.said(wording.text, wording.language)

    def said(self, text: str, language: Language) -> Words:
        """Mark words with their language when it is not the page's."""
        return Words(text, "" if language == self.language else language)

    def link(self, path: str, words: Words, description: Words | None = None) -> Link:
        """Link to a page of the site."""
        return Link(self.href(path), words, description)

    def day(self, day: date) -> Day:
        """Write a day as `21. november 2026`."""
        month = self.phrases.months[day.month - 1]
        return Day(f"{day.day}. {month} {day.year}", day.isoformat())

    def part(self, prose: Prose, language: Language) -> Part:
        """Make a text ready for this language's pages: links stay in the language, and a foreign text says so."""
        return self.ready(prose.html, language)

    def ready(self, html: Html, language: Language) -> Part:
        """Do the same for HTML that the Markdown tool has made."""
        if self.prefix:
            html = Html(_INTERNAL.sub(f'href="{self.prefix}/', html))
        if language == self.language:
            return Part(html)
        return Part(html, language, self.phrases.only_in.format(language=language.autonym))

    def chosen(self, documents: Iterable[Document[Matter]]) -> tuple[Document[Matter], ...]:
        """Choose one translation of each text: this language, else the site's order; others are left out."""
        order = [self.language, *self.site.languages]
        best: dict[str, Document[Matter]] = {}
        for document in documents:
            if document.language not in order:
                continue
            rival = best.get(document.key)
            if rival is None or order.index(document.language) < order.index(rival.language):
                best[document.key] = document
        return tuple(best.values())

    def head(self, subject: Subject, crumbs: tuple[Link, ...] = (), also_in: tuple[Language, ...] = ()) -> Head:
        """Say about a page what every page says; `also_in` are partial languages that have it too."""
        path = subject.path
        spoken = (*self.site.languages, *also_in) if path != NOT_FOUND else ()
        return Head(
            lang=self.language,
            path=path,
            title=subject.heading.text,
            heading=subject.heading,
            description=subject.description,
            canonical=f"{self.origin}{self.href(path)}",
            section=next((each for each in SECTIONS if path.startswith(each)), ""),
            crumbs=crumbs,
            languages=tuple(self._language_link(each, path) for each in spoken) if len(spoken) > 1 else (),
            switch=f"{self.href(SWITCH)}?side={path}",
            changed=self.day(subject.changed),
            feed=f"{self.href(NEWS)}atom.xml",
        )

    def _language_link(self, language: Language, path: str) -> LanguageLink:
        href = f"{prefix_of(self.site, language)}{path}"
        current = language == self.language
        return LanguageLink(language, language.autonym, href, f"{self.origin}{href}", current)
