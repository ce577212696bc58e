"""The editors' handbook: its chapters in the order in which the first of them leads to the others."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, problem
from kommunesite.reading.file import read_content, to_text
from kommunesite.tools.markdown import Manuscript, to_prose
from kommunesite.tools.markdown_parser import parser
from kommunesite.tools.text import did_you_mean, fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kommunesite.model.document import Prose
    from kommunesite.model.problem import Problem
    from kommunesite.reading.file import Folder

FIRST = "redaktor/README.md"
"""The chapter that people come to first, in the folder of the documentation."""

_OPENING = re.compile(r"\A# (?P<title>[^\n]+)\n\n(?P<lead>[^\n#`\[\]*_>|-][^\n`\[\]*_]*)\n")
_NOT_WORD = re.compile(r"[\W_]+")
_COUNTED = re.compile(r"-\d+$")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: the name of its file, its title and first sentences, and what follows them."""

    name: str
    title: str
    lead: str
    prose: Prose

    @property
    def address(self) -> str:
        """Give the address that it has on the built site."""
        return _address(self.name)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A chapter whose links have not been followed."""

    name: str
    title: str
    lead: str
    body: Manuscript


def read_handbook(docs: Folder, problems: list[Problem]) -> tuple[Chapter, ...]:
    """Read the chapters that the first one leads to, and that one; report what is wrong with any of their links."""
    first = _read(docs, FIRST, problems)
    names = dict.fromkeys(_chapters_in(first)) if first else {}
    drafts = [first, *(_read(docs, name, problems) for name in names if name != FIRST)]
    found = [draft for draft in drafts if draft]
    anchors = {draft.name: _anchors(to_prose(draft.body, []).anchors) for draft in found}
    chapters = tuple(_chapter(draft, anchors, problems) for draft in found)
    problems.extend(_dead_links(chapters) if len(found) == len(drafts) else ())
    return chapters


def _read(docs: Folder, name: str, problems: list[Problem]) -> _Draft | None:
    file = docs.file(name)
    content = read_content(file, problems)
    text = to_text(content, file.name, problems) if content is not None else None
    if text is None:
        return None
    opening = _OPENING.match(text)
    if opening is None:
        problems.append(problem(Fault.EMPTY_TEXT, Place(file.name, 1, 1)))
        return None
    body = Manuscript(text[opening.end() :], file.name, text.count("\n", 0, opening.end()) + 1)
    return _Draft(name, opening["title"], opening["lead"], body)


def _chapters_in(draft: _Draft) -> Iterator[str]:
    """List the files that a chapter leads to, in the order of the links."""
    for token in parser().parse(draft.body.text):
        for child in token.children or ():
            target = str(child.attrs.get("href", "")).partition("#")[0]
            if target.endswith(".md") and ":" not in target:
                yield _joined(draft.name, target)


def _chapter(draft: _Draft, anchors: Mapping[str, Mapping[str, str]], problems: list[Problem]) -> Chapter:
    body = draft.body
    followed = Manuscript(body.text, body.file, body.first_line, partial(_led, draft.name, anchors))
    return Chapter(draft.name, draft.title, draft.lead, to_prose(followed, problems))


def _led(name: str, anchors: Mapping[str, Mapping[str, str]], target: str) -> str:
    """Give the address on the site of what a link in a file leads to; headings have other anchors there."""
    path, sign, anchor = target.partition("#")
    if path and (":" in path or not path.endswith(".md")):
        return target
    file = _joined(name, path) if path else name
    if file.startswith(".."):
        return target
    there = anchors.get(file, {}).get(_squeezed(anchor), anchor)
    return f"{_address(file) if path else ''}{sign}{there}"


def _dead_links(chapters: tuple[Chapter, ...]) -> Iterator[Problem]:
    """Report links to chapters and to headings that do not exist."""
    by_address = {chapter.address: chapter for chapter in chapters}
    for chapter in chapters:
        for link in chapter.prose.links:
            path, _, anchor = link.target.partition("#")
            there = by_address.get(path or chapter.address)
            if there is None:
                advice = did_you_mean(path, by_address)
                yield problem(Fault.DEAD_LINK, link.place, target=path, advice=advice)
            elif anchor and anchor not in there.prose.anchors:
                advice = did_you_mean(anchor, there.prose.anchors)
                yield problem(Fault.DEAD_ANCHOR, link.place, page=there.title, anchor=anchor, advice=advice)


def _joined(name: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _address(name: str) -> str:
    return "/" if name == FIRST else f"/{slugify(posixpath.basename(name).removesuffix('.md'))}/"


def _anchors(anchors: tuple[str, ...]) -> dict[str, str]:
    """Name the anchors in the way of code hosts, which keep no number that our own pages need."""
    uncounted = {_squeezed(_COUNTED.sub("", anchor)): anchor for anchor in reversed(anchors)}
    return uncounted | {_squeezed(anchor): anchor for anchor in anchors}


def _squeezed(anchor: str) -> str:
    return _NOT_WORD.sub("", fold(anchor))
