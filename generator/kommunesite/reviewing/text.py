"""Texts as rules read them: one Markdown file, with the places of its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is written with `#`: its level, and where its words stand."""

    level: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture: where all of it stands, its words, and the address that it leads to.

    `words_start` and `target_start` tell where these begin. An address in `<>` has itself for words.
    """

    start: int
    end: int
    words: str
    words_start: int
    target: str
    target_start: int
    is_image: bool


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language; every position counts characters from the beginning of `source`.

    `source` is the whole file with Unix line ends and composed letters, `body` the position where the Markdown below
    the front matter begins. `plain` is as long as `source` and the same in all that readers see, title and description
    too; code, addresses, and the rest of the front matter are blanks there, so that a position means the same in both.
    `part` is the folder: `sider`, `aktuelt`, `varsler`, `tjenester`, and of national texts `temaer` and
    `livssituasjoner` too. A YAML file has no part and no body; what stands there under this language is plain.
    """

    file: str
    language: Language
    part: str
    is_national: bool
    source: str
    body: int
    plain: str
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()

    def place_of(self, position: int) -> tuple[int, int]:
        """Give line and column of a position, both counted from 1."""
        return self.source.count("\n", 0, position) + 1, position - self.source.rfind("\n", 0, position)

    def position_of(self, line: int, column: int) -> int:
        """Give the position of a line and a column, as far as the text goes."""
        at = 0
        for _ in range(line - 1):
            at = self.source.find("\n", at) + 1 or len(self.source)
        return min(at + column - 1, len(self.source))


_FENCED = r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:.*\n)*?(?:(?P=fence)[`~]*[ \t]*$|\Z)"
_CODE = re.compile(rf"{_FENCED}|(?<!`)(?P<tick>`++)[^\n]*?[^`\n](?P=tick)(?!`)", re.MULTILINE)
_LINK = re.compile(
    r"""(?<!\\)(?P<image>!?)\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]
        \((?P<before>[ \t]*<?)(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+"[^"\n]*")?[ \t]*\)
      | <(?P<address>(?:https?:|mailto:|tel:)[^\s<>]+)>""",
    re.VERBOSE,
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_READ_FIELDS = re.compile(r"^(?:title|description):[ \t]*(.*)$", re.MULTILINE)
_DEPTH = 3
_NOT_BLANK = re.compile(r"[^\n]")


def text_of(file: str, source: str, language: Language, *, is_national: bool = False) -> Text:
    """Take a text apart; `file` is the name that problems call it by, such as `content/oslo/sider/om.md`."""
    folders = file.split("/")
    part = folders[2] if len(folders) > _DEPTH else ""
    body = _body_of(source)
    markdown = _blanked(_CODE, source, body)
    links = tuple(_links(markdown, body))
    headings = tuple(
        Heading(len(found[1]), found.start(2), found.end(2), found[2]) for found in _HEADING.finditer(markdown, body)
    )
    plain = _matter_of(source, body) + _without_addresses(markdown, links, body)
    return Text(file, language, part, is_national, source, body, plain, headings, links)


def _body_of(source: str) -> int:
    """Find where the text below the front matter begins; without one, at the beginning."""
    if not source.startswith("---"):
        return 0
    end = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE).search(source, source.find("\n") + 1)
    return end.end() if end and end.start() else 0


def _links(markdown: str, body: int) -> Iterator[Link]:
    for found in _LINK.finditer(markdown, body):
        words, target = ("address", "address") if found["address"] else ("words", "target")
        yield Link(
            *found.span(), found[words], found.start(words), found[target], found.start(target), found["image"] == "!"
        )


def _without_addresses(markdown: str, links: tuple[Link, ...], body: int) -> str:
    """Blank all of each link but its words; pictures keep theirs too."""
    parts, at = [], body
    for link in links:
        words_end = link.words_start + len(link.words)
        hides_all = link.words_start == link.target_start
        kept = "" if hides_all else link.words
        parts += [markdown[at : link.start], _blank(markdown[link.start : link.words_start])]
        parts += [kept or _blank(link.words), _blank(markdown[words_end : link.end])]
        at = link.end
    return "".join((*parts, markdown[at:]))


def _matter_of(source: str, body: int) -> str:
    """Blank the front matter but for the words that readers see."""
    shown = [found.span(1) for found in _READ_FIELDS.finditer(source, 0, body)]
    parts, at = [], 0
    for start, end in shown:
        parts += [_blank(source[at:start]), source[start:end]]
        at = end
    return "".join((*parts, _blank(source[at:body])))


def _blanked(pattern: re.Pattern[str], source: str, start: int) -> str:
    """Blank what a pattern finds, from a position on."""
    found = pattern.search(source, start)
    if not found:
        return source
    return source[:start] + pattern.sub(lambda each: _blank(each[0]), source[start:])


def _blank(words: str) -> str:
    return _NOT_BLANK.sub(" ", words)
