"""Where the municipality's own texts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.site.address import HOME, NEWS, PARENTS, parent_of, section_of
from kommunesite.views.part import Link, Setting, View
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.language import Language


def own_view(voice: Voice, path: str, spoken: tuple[Language, ...], shown_in: Language) -> View:
    """Place a text of the municipality's own, in one of the languages that it exists in.

    What surrounds the text speaks with the voice, also where the text itself is in a language with no whole site.
    """
    return _view(voice, parent_of(path), section_of(path), spoken, shown_in)


@once
def _view(voice: Voice, parent: str, section: str, spoken: tuple[Language, ...], shown_in: Language) -> View:
    languages = voice.language_links(spoken, shown_in)
    setting = Setting(
        prefix=voice.prefix_of(shown_in),
        section=section,
        crumbs=_crumbs(voice, parent),
        languages=languages,
        elsewhere=section or HOME,
        is_only_here=True,
    )
    return View(setting, None)


def _crumbs(voice: Voice, parent: str) -> tuple[Link, ...]:
    """List the pages above a text, as far as they have national names."""
    if parent == NEWS:
        return (voice.link(NEWS, voice.phrases.menu_news),)
    if parent in PARENTS:
        page = voice.nearest(voice.national.pages, parent.strip("/"))
        return (voice.link(parent, voice.said(page.matter.title, page.language)),)
    return ()
