"""Plain Markdown: texts of nothing but headings, paragraphs and lists, written in the usual way.

Most texts of a municipality are such. Their blocks can be told apart by one pattern, in a fraction of the time that the
parser needs to try all its rules on every line; one in which no sign means anything becomes a single token that is HTML
already. As soon as anything in a text is of another kind, the whole of it is left to the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

READY = "ready"
"""The type of a token whose content is HTML already."""

_SIGNS = r"\n!&*<\[\\\]_`"
SIGN = re.compile(f"[{_SIGNS}]")
"""Every sign that any of the rules inside a block reacts to."""

NORMAL_LINK = re.compile(
    r"(?:https://[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4})?(?:/[A-Za-z0-9._~-]+)*/?(?:#[A-Za-z0-9-]*)?"
)
"""Addresses that the parser would not change: nothing in them is encoded, and no letter of the host is capital."""

_LINK = re.compile(rf"\[([^{_SIGNS}]+)\]\(((?=[^)]){NORMAL_LINK.pattern})\)")

_LINE = r"(?!\d+[.)])(?:[^\W_]|[\"'(«–]|\*\*[^\W_]|\[[^][\\\n]*\]\().*(?<!\s)\n"
"""A line that is words wherever it stands: it begins with a letter, a number that counts nothing, a link, or with words
that are bold or quoted."""

_BULLET, _NUMBER, _HEADING = r"[-*+]\ ", r"[0-9]{1,9}[.)]\ ", r"\#{1,6}\ "
_AFTER_LIST = rf"(?=\Z|{_HEADING}|\n+(?!\n|{_BULLET}|{_NUMBER}))"
"""What ends a list for certain: the text, a heading, or an empty line before something else."""

_BLOCK = re.compile(
    rf"""
    (?: (?P<marks>\#{{1,6}})\ (?P<heading>{_LINE})(?<!\#\n)
      | (?P<bullets>(?P<bullet>[-*+])\ {_LINE}(?:(?P=bullet)\ {_LINE})*){_AFTER_LIST}
      | (?P<numbers>(?P<first>[0-9]{{1,9}})(?P<sign>[.)])\ {_LINE}(?:[0-9]{{1,9}}(?P=sign)\ {_LINE})*){_AFTER_LIST}
      | (?P<words>(?:{_LINE})+)(?=\Z|\n|{_HEADING}|{_BULLET}{_LINE})
    )
    \n*
    """,
    re.VERBOSE,
)


def plain_tokens(text: str) -> list[Token] | None:
    """Give tokens for a text's blocks that say what the parser's would, or nothing when the text is not plain."""
    text = text if text.endswith("\n") else f"{text}\n"
    tokens: list[Token] = []
    at = line = len(text) - len(text.lstrip("\n"))
    while at < len(text):
        found = _BLOCK.match(text, at)
        if found is None:
            return None
        if found["words"]:
            tokens += _paragraph(found["words"][:-1], line)
        elif found["marks"]:
            tokens += _heading(found["marks"], found["heading"][:-1], line)
        elif found["bullets"]:
            tokens += _list("ul", 1, found["bullets"][:-1].split("\n"), line)
        else:
            tokens += _list("ol", int(found["first"]), found["numbers"][:-1].split("\n"), line)
        at, line = found.end(), line + found[0].count("\n")
    return tokens


def plain_words(words: str) -> list[Token] | None:
    """Give the tokens of what stands inside a block when it is nothing but words and normal links, else nothing."""
    if not SIGN.search(words):
        return [_text(words)] if words else []
    parts = _LINK.split(words)
    if any(map(SIGN.search, parts[::3])):
        return None
    tokens = [_text(parts[0])] if parts[0] else []
    for label, address, between in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        tokens += [Token("link_open", "a", 1, {"href": address}), _text(label, 1), Token("link_close", "a", -1)]
        if between:
            tokens.append(_text(between))
    return tokens


def _text(words: str, level: int = 0) -> Token:
    return Token("text", "", 0, level=level, content=words)


def _heading(marks: str, words: str, line: int) -> list[Token]:
    """Make a heading, whose level and anchor are not known yet."""
    tag = f"h{len(marks)}"
    opened = Token("heading_open", tag, 1, map=[line, line + 1], markup=marks, block=True)
    return [opened, _inline(words, line), Token("heading_close", tag, -1, markup=marks, block=True)]


def _paragraph(words: str, line: int) -> list[Token]:
    if SIGN.search(words):
        return [_ready("<p>", line), _inline(words, line), _ready("</p>\n", line)]
    return [_ready(f"<p>{escapeHtml(words)}</p>\n", line)]


def _list(tag: str, start: int, entries: list[str], line: int) -> Iterator[Token]:
    """Make a list, of which every entry is a line."""
    html = f"<{tag}>\n" if start == 1 else f'<{tag} start="{start}">\n'
    for at, entry in enumerate(entries, line):
        words = entry.partition(" ")[2]
        if SIGN.search(words):
            yield from (_ready(f"{html}<li>", at), _inline(words, at))
            html = "</li>\n"
        else:
            html += f"<li>{escapeHtml(words)}</li>\n"
    yield _ready(f"{html}</{tag}>\n", line)


def _inline(words: str, line: int) -> Token:
    return Token("inline", "", 0, map=[line, line + 1], level=1, children=[], content=words, block=True)


def _ready(html: str, line: int) -> Token:
    return Token(READY, "", 0, map=[line, line + 1], content=html, block=True)
