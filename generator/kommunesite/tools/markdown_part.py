"""The parts of a text that are components of the theme: tables that can be scrolled, and pictures with captions."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Sequence


def name_tables(tokens: Sequence[Token]) -> None:
    """Call each table what the heading above it is called, if there is one; headings have their anchors already."""
    heading = ""
    for token in tokens:
        if token.type == "heading_open" and token.level == 0:
            heading = str(token.attrs["id"])
        elif token.type == "table_open":
            token.meta["heading"] = heading


def table_open(_renderer: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    """Begin a table in a box of its own, which can be scrolled by keyboard too."""
    heading = tokens[at].meta["heading"]
    name = f'aria-labelledby="{heading}"' if heading else 'aria-label="Tabell"'
    return f'<div class="km-table" role="group" {name} tabindex="0"><table>\n'


def set_figures(tokens: Sequence[Token]) -> None:
    """Make a figure of each paragraph that is a picture with a title, and nothing else."""
    for at, inline in islice(enumerate(tokens), 1, None):
        children = inline.children or ()
        if len(children) == 1 and children[0].type == "image" and children[0].attrs.get("title"):
            opened, closed = tokens[at - 1], tokens[at + 1]
            if opened.type == "paragraph_open" and not opened.hidden:
                opened.tag = closed.tag = "figure"
                opened.attrSet("class", "km-figure")
                inline.children = _with_caption(children[0])


def _with_caption(image: Token) -> list[Token]:
    """Show a picture's title beneath it, for those too who point at nothing."""
    words = Token("text", "", 0, content=str(image.attrs.pop("title")))
    return [image, Token("caption_open", "figcaption", 1), words, Token("caption_close", "figcaption", -1)]
