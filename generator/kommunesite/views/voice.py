"""The voice: the national material as sites speak it, in one language among those that the site has."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from kommunesite.model.document import Html
from kommunesite.model.language import Language, LocalText, Words
from kommunesite.site.address import HOME, section_of
from kommunesite.views.part import NO_WORDS, Day, LanguageLink, Link, Part, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping
    from datetime import date

    from kommunesite.model.custom import Customs
    from kommunesite.model.document import Prose
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import National
    from kommunesite.model.phrase import Phrases

_INTERNAL = re.compile(rf'href="/(?!(?:media|{"|".join(Language)})/)')

Names = TypeVarTuple("Names")
Made = TypeVar("Made")
Text = TypeVar("Text")


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

    def customs(self, phrase: Words = NO_WORDS) -> Customs:
        """Tell how days and money are written: as in the page's language, or in that of a phrase around them."""
        return self.national.customs[Language(phrase.lang or self.language)]

    def nearest(self, texts: Mapping[tuple[str, Language], Text], key: str) -> Text:
        """Choose the national text in this language, else in the site's own, in which all of them exist."""
        return texts.get((key, self.language)) or texts[key, self.languages[0]]

    def title(self, municipality: Municipality) -> Words:
        """Name a municipality with what it calls itself; its Sámi name needs no such word in Sámi."""
        if self.language == municipality.sami_language:
            return Words(municipality.sami_name)
        return self.phrases.municipality.format(name=municipality.plain_name, form=municipality.form)

    def whole_title(self, municipality: Municipality) -> str:
        """Name a municipality in all its languages, in the order of its official name."""
        if self.language == municipality.sami_language:
            return municipality.official_name
        return self.phrases.municipality.format(name=municipality.official_name, form=municipality.form).text

    def words(self, text: LocalText) -> Words:
        """Say a text in this language, else in the site's own, or in another, that is marked."""
        wording = text.said_in(self.language, self.languages[0])
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
        return Day(self.customs().day(day), day.isoformat())

    @once
    def since(self, phrase: Words, day: date) -> Words:
        """Put a day into a phrase that says until or from when."""
        return phrase.format(day=self.customs(phrase).day(day))

    def part(self, prose: Prose, language: Language) -> Part:
        """Make a text ready for this language's pages: links stay in the language, and a foreign text says so."""
        return self.ready(prose.html, language)

    def ready(self, html: Html, language: Language) -> Part:
        """Do the same for HTML that the Markdown tool has made."""
        if self.prefix:
            html = Html(_INTERNAL.sub(f'href="{self.prefix}/', html))
        return Part(html, "" if language == self.language else str(language), self.only_in(language))

    @once
    def only_in(self, language: Language) -> Words:
        """Say that a text exists only in a language that is not the page's; say nothing when it is."""
        phrase = self.phrases.only_in
        return (
            NO_WORDS if language == self.language else phrase.format(language=self.customs(phrase).language(language))
        )

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
