"""The voice: the national material as sites speak it, in one language among those that the site has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from kommunesite.model.document import Html
from kommunesite.model.language import Language, LocalText
from kommunesite.site.address import HOME, section_of
from kommunesite.views.part import NO_WORDS, Day, LanguageLink, Link, Part, Setting, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

    from kommunesite.model.document import Prose
    from kommunesite.model.national import National
    from kommunesite.model.phrase import Phrases

_INTERNAL = re.compile(rf'href="/(?!(?:media|{"|".join(Language)})/)')

Names = TypeVarTuple("Names")
Made = TypeVar("Made")


def once(make: Callable[[Voice, *Names], Made]) -> Callable[[Voice, *Names], Made]:
    """Make what the country says once for each voice and for the names that it is made from, which can be hashed."""

    @wraps(make)
    def made(voice: Voice, *names: *Names) -> Made:
        key = (make, *names)
        known: Made | None = voice.memory.get(key)
        if known is None:
            known = voice.memory[key] = make(voice, *names)
        return known

    return made


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """The national material in the language of some pages; `languages` are all that the site has, its own first."""

    national: National
    language: Language
    languages: tuple[Language, ...]
    memory: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def phrases(self) -> Phrases:
        """Give the theme's phrases in the voice's language."""
        return self.national.phrases[self.language]

    @property
    def prefix(self) -> str:
        """Give what stands before every address in this language."""
        return self.prefix_of(self.language)

    def prefix_of(self, language: Language) -> str:
        """Give what stands before every address of a language: nothing for the site's own."""
        return "" if language == self.languages[0] else f"/{language}"

    def href(self, path: str) -> str:
        """Give the address of a page of the site in this language."""
        return f"{self.prefix}{path}"

    def words(self, text: LocalText) -> Words:
        """Say a text in this language, or in another that is marked."""
        wording = text.said_in(self.language)
        return self.said(wording.text, wording.language)

    def said(self, text: str, language: Language) -> Words:
        """Mark words with their language when it is not the page's."""
        return Words(text, "" if language == self.language else str(language))

    def link(self, path: str, words: Words, description: Words = NO_WORDS) -> Link:
        """Link to a page of the site."""
        return Link(self.href(path), words, description)

    @once
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
        return Part(html, str(language), self.phrases.only_in.format(language=language.autonym))

    def asking(self, path: str, crumbs: tuple[Link, ...] = ()) -> Setting:
        """Say where a page stands that itself asks for a municipality."""
        return replace(self.setting(path, crumbs), elsewhere="")

    def setting(self, path: str, crumbs: tuple[Link, ...] = (), spoken: tuple[Language, ...] = ()) -> Setting:
        """Say where a page stands; `spoken` are the languages that it exists in, when not just all of the site's."""
        languages = self.language_links(spoken or self.languages, self.language)
        elsewhere = path if path.endswith("/") else HOME
        return Setting(self.prefix, section_of(path), crumbs, languages, elsewhere)

    def language_links(self, spoken: tuple[Language, ...], current: Language) -> tuple[LanguageLink, ...]:
        """Link to a page in each language that it exists in, unless that is only one."""
        links = (LanguageLink(str(each), each.autonym, self.prefix_of(each), each == current) for each in spoken)
        return tuple(links) if len(spoken) > 1 else ()
