"""The parser of Markdown: the library's, with short cuts for what texts mostly are."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore, block, normalize, text_join

from kommunesite.tools.markdown_part import table_open
from kommunesite.tools.markdown_plain import NORMAL_LINK, READY, SIGN, plain_tokens, plain_words


class _Parser(MarkdownIt):
    """Lets every link through as a token, so that a bad one can be reported where it stands."""

    def validateLink(self, url: str) -> bool:
        return url is not None

    def normalizeLink(self, url: str) -> str:
        return url if NORMAL_LINK.fullmatch(url) else super().normalizeLink(url)


def _parse_inline(state: StateCore) -> None:
    """Parse what stands inside blocks; where that is plain it can be told without the parser's rules."""
    is_plain = True
    for token in state.tokens:
        if token.type == "inline":
            children = plain_words(token.content)
            if children is None:
                is_plain, children = False, state.md.inline.parse(token.content, state.md, state.env, [])
            token.children = children
    if not is_plain:
        text_join(state)


def _normalize(state: StateCore) -> None:
    """Bring line ends into the parser's form, which they nearly always have."""
    if "\r" in state.src or "\0" in state.src:
        normalize(state)


def _parse_blocks(state: StateCore) -> None:
    """Tell the blocks of a text apart; those of a plain one can be told without the parser's rules."""
    tokens = plain_tokens(state.src)
    if tokens is None:
        block(state)
    else:
        state.tokens += tokens


@cache
def parser() -> MarkdownIt:
    """Make the parser; HTML is recognised so that it can be reported, and links are checked afterwards."""
    engine = _Parser("commonmark", {"html": True}).enable("table")
    engine.core.ruler.at("normalize", _normalize)
    engine.core.ruler.at("block", _parse_blocks)
    engine.core.ruler.at("inline", _parse_inline)
    engine.core.ruler.disable("text_join")
    engine.inline.terminator_re = SIGN
    engine.add_render_rule(READY, lambda _, tokens, at, *__: tokens[at].content)
    engine.add_render_rule("table_open", table_open)
    engine.add_render_rule("table_close", lambda *_: "</table></div>\n")
    engine.add_render_rule("html_block", lambda *_: "")
    engine.add_render_rule("html_inline", lambda *_: "")
    return engine
