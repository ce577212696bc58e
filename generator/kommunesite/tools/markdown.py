"""Markdown to safe HTML: CommonMark and tables, no raw HTML, checked links, headings moved to their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.token import Token

from kommunesite.model.document import Heading, Html, Prose, Reference
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.tools.markdown_parser import parser
from kommunesite.tools.markdown_part import name_tables, set_figures
from kommunesite.tools.text import slugify

__all__ = ["RESERVED_ANCHORS", "Manuscript", "Token", "Typesetter", "line_of", "to_prose"]

_SAFE_STARTS = ("https://", "mailto:", "tel:")
_LOWEST_LEVEL = 6
RESERVED_ANCHORS = frozenset({"andre", "innhold", "kontorer", "lenker", "samarbeid", "sider", "steg"})
"""The anchors that the theme's layouts have of their own on pages with prose."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A Markdown text, the line of its file on which it begins, and where a link leads that is written there."""

    text: str
    file: str
    first_line: int = 1
    address_of: Callable[[str], str] = str


def to_prose(manuscript: Manuscript, problems: list[Problem], anchor: str = "") -> Prose:
    """Turn a text into safe HTML whose top headings are of the second level; its anchors begin with `anchor`."""
    tokens = parser().parse(manuscript.text)
    if not tokens:
        problems.append(problem(Fault.EMPTY_TEXT, Place(manuscript.file, manuscript.first_line)))
    return Typesetter(manuscript, problems, 2, anchor).prose(tokens)


def line_of(token: Token, manuscript: Manuscript) -> int:
    """Give the line of the file on which a token begins."""
    return manuscript.first_line + (token.map[0] if token.map else 0)


class Typesetter:
    """Checks the tokens of one text and writes them out as HTML."""

    def __init__(self, manuscript: Manuscript, problems: list[Problem], level: int, anchor: str = "") -> None:
        self.manuscript = manuscript
        self.lines = manuscript.text.split("\n")
        self.problems = problems
        self.level = level
        self.anchor = anchor
        self.anchors: list[str] = []
        self.links: list[Reference] = []
        self.images: list[Reference] = []
        self.outward: list[Reference] = []
        self.headings: list[Heading] = []
        self.found = (0, 0)

    def prose(self, tokens: list[Token]) -> Prose:
        """Check the tokens, move the headings and render."""
        self._move_headings(tokens)
        block = 0
        for token in tokens:
            block = token.map[0] if token.map else block
            if token.type == "html_block":
                self._refuse_html(token.content, block)
            elif token.type in ("th_open", "td_open"):
                self.set_cell(token)
            for child in token.children or ():
                self._check(child, block)
        name_tables(tokens)
        set_figures(tokens)
        engine = parser()
        html = engine.renderer.render(tokens, engine.options, {})
        addresses = tuple(self.links), tuple(self.images), tuple(self.headings), tuple(self.outward)
        return Prose(Html(html), tuple(self.anchors), *addresses)

    def set_cell(self, token: Token) -> None:
        """Say for whom a heading of a table is, and how a cell is aligned; a page may hold no style of its own."""
        style = str(token.attrs.pop("style", ""))
        if style:
            token.attrSet("data-align", style.removeprefix("text-align:"))
        if token.type == "th_open":
            token.attrSet("scope", "col")

    def _move_headings(self, tokens: list[Token]) -> None:
        """Give headings levels that begin at the right one and never skip, and anchors that are unique."""
        opened = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
        top = min((int(tokens[at].tag[1]) for at in opened), default=1)
        last = self.level - 1
        for at in opened:
            wanted = self.level + int(tokens[at].tag[1]) - top
            last = min(wanted, last + 1, _LOWEST_LEVEL)
            tokens[at].tag = tokens[at + 2].tag = f"h{last}"
            anchor, text = self._new_anchor(tokens[at + 1])
            tokens[at].attrSet("id", anchor)
            if last == self.level:
                self.headings.append(Heading(anchor, text))

    def _new_anchor(self, words: Token) -> tuple[str, str]:
        text = "".join(child.content for child in words.children or ())
        wanted = self.anchor + (slugify(text) or "del")
        anchor, count = wanted, 1
        while anchor in self.anchors or anchor in RESERVED_ANCHORS:
            count += 1
            anchor = f"{wanted}-{count}"
        self.anchors.append(anchor)
        return anchor, text

    def _check(self, token: Token, block: int) -> None:
        if token.type == "html_inline":
            self._refuse_html(token.content, block)
        elif token.type == "link_open":
            self._check_link(token, block)
        elif token.type == "image":
            self._check_image(token, block)

    def _refuse_html(self, code: str, block: int) -> None:
        first = code.strip().splitlines()[0][:40]
        self.problems.append(problem(Fault.RAW_HTML, self._place(first, block), code=first))

    def _check_link(self, token: Token, block: int) -> None:
        written = unquote(str(token.attrs.get("href", "")))
        place = self._place(written, block)
        target = self._address(token, written)
        if _leads_out(target):
            self._refuse_link(Fault.PATH_OUT, place, token, target)
        elif target.startswith("/media/"):
            self.images.append(Reference(target, place))
        elif target.startswith("#"):
            self._check_anchor(token, target, place)
        elif target.startswith("/") and not target.startswith("//"):
            self.links.append(Reference(target, place))
        elif not target.startswith(_SAFE_STARTS):
            self._refuse_link(Fault.UNSAFE_LINK, place, token, target)
        else:
            self.outward.append(Reference(target, place))
            if target.startswith("https://"):
                token.attrSet("rel", "external")

    def _address(self, token: Token, written: str) -> str:
        """Lead to an address of the site what is written in the way of the folder."""
        address = f"/{written}" if written.startswith("media/") else self.manuscript.address_of(written)
        if address != written:
            token.attrSet("href", parser().normalizeLink(address))
        return address

    def _check_anchor(self, token: Token, target: str, place: Place) -> None:
        """Lead to the anchor as it is called on the page, where the text's own have a word before them."""
        prefixed = f"{self.anchor}{target.removeprefix('#')}"
        if self.anchor and prefixed in self.anchors:
            target = f"#{prefixed}"
            token.attrSet("href", target)
        self.links.append(Reference(target, place))

    def _refuse_link(self, fault: Fault, place: Place, token: Token, target: str) -> None:
        """Report a link, and see to it that it would lead nowhere even if the text were shown."""
        token.attrSet("href", "#")
        self.problems.append(problem(fault, place, target=target))

    def _check_image(self, token: Token, block: int) -> None:
        source = str(token.attrs.get("src", ""))
        target = unquote(source)
        place = self._place(target, block)
        if not "".join(child.content for child in token.children or ()).strip():
            self.problems.append(problem(Fault.NO_ALT, place, target=target))
        if _leads_out(target) or not target.removeprefix("/").startswith("media/"):
            token.attrSet("src", "")
            fault = Fault.PATH_OUT if _leads_out(target) else Fault.FOREIGN_IMAGE
            self.problems.append(problem(fault, place, target=target))
        else:
            token.attrSet("src", f"/{source.removeprefix('/')}")
            token.attrSet("loading", "lazy")
            self.images.append(Reference(f"/{target.removeprefix('/')}", place))

    def _place(self, words: str, block: int) -> Place:
        """Find where some words stand: after those found before, else anywhere from the first line of their block."""
        file, first = self.manuscript.file, self.manuscript.first_line
        for line, start in (max(self.found, (block, 0)), (block, 0)):
            for at, text in enumerate(self.lines[line:], line):
                after = start if at == line else 0
                hits = (text.find(words, after), unquote(text).find(words, after))
                column = min((hit for hit in hits if hit >= 0), default=None)
                if column is not None:
                    self.found = (at, column + len(words))
                    return Place(file, first + at, column + 1)
        return Place(file, first + block, 1)


def _leads_out(target: str) -> bool:
    return not target.startswith(_SAFE_STARTS) and (".." in target.partition("#")[0].split("/") or "\\" in target)
