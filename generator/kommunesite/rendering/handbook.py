"""The handbook as pages: each chapter as the national theme shows a long text, with what comes before and after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kommunesite.model.document import Html
from kommunesite.model.language import Language, Words
from kommunesite.model.municipality import Accent
from kommunesite.rendering.asset import assets_in
from kommunesite.rendering.component import Shown
from kommunesite.rendering.header import header_rules, headers_file
from kommunesite.rendering.theme import Theme, read_sources
from kommunesite.site.address import HOME, NOT_FOUND, output_path
from kommunesite.views.frame import MenuEntry
from kommunesite.views.part import Group, Link, Part, Setting, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kommunesite.model.phrase import Phrases
    from kommunesite.reading.handbook import Chapter

_ACCENT = Accent.FJORD
_LONG = 4
"""How many parts a chapter must have to have a list of them, as other texts."""


@dataclass(frozen=True, slots=True)
class ChapterView:
    """What stands on one page: the chapter, a list of its parts when it is long, and links to other chapters."""

    setting: Setting
    subject: Subject
    part: Part
    index: tuple[Group, ...]
    others: tuple[Link, ...]


def handbook(
    folder: Path, chapters: tuple[Chapter, ...], phrases: Phrases, words: Mapping[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """Give each file of the handbook's site with its path; `words` are what the handbook itself says."""
    assets = assets_in(folder)
    theme = Theme(read_sources(folder, ("layouts", "blocks", "components/*", "handbook")), assets)
    menu = tuple(MenuEntry(each.address, _link(each)) for each in chapters if _stem(each) in words["menu"])
    frame = Shown(lang=str(Language.NB), home=HOME, switch=None, menu=menu, phrases=phrases)
    name: str = words["name"]
    site = Shown(
        name=name,
        mark=Html(theme.render("blocks/mark.html", {"here": Shown(initial=name[:1], arms="", width="", height="")})),
        whole_name=name,
        other_names="",
        robots="",
        demo=None,
        alerts="",
        footer="",
        accent=str(_ACCENT),
    )
    for view in _views(chapters, phrases, words):
        context = {"frame": frame, "site": site, "view": view, "here": None, "own": words}
        yield output_path(view.subject.path), theme.render("handbook/page.html", context).encode()
    for asset in (assets.stylesheets[_ACCENT], assets.others["favicon"]):
        yield asset.path, asset.content
    yield "_headers", headers_file(header_rules())


def _views(chapters: tuple[Chapter, ...], phrases: Phrases, words: Mapping[str, Any]) -> Iterator[ChapterView]:
    for at, chapter in enumerate(chapters):
        beside = ((words["before"], chapters[max(at - 1, 0) : at]), (words["after"], chapters[at + 1 : at + 2]))
        headings = chapter.prose.headings if len(chapter.prose.headings) >= _LONG else ()
        yield ChapterView(
            setting=Setting("", chapter.address, (), ()),
            subject=Subject(chapter.address, Words(chapter.title), Words(chapter.lead)),
            part=Part(chapter.prose.html),
            index=tuple(Group(each.anchor, Words(each.text), ()) for each in headings),
            others=tuple(_link(each, where) for where, found in beside for each in found),
        )
    subject = Subject(NOT_FOUND, phrases.not_found, phrases.not_found_lead)
    yield ChapterView(Setting("", "", (), ()), subject, Part(Html("")), (), tuple(map(_link, chapters)))


def _link(chapter: Chapter, where: str = "") -> Link:
    return Link(chapter.address, Words(chapter.title), Words(where))


def _stem(chapter: Chapter) -> str:
    return chapter.address.strip("/")
