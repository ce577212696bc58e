"""Passages: a text about a service, cut at the fixed headings."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kommunesite.model.document import Passage
from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.tools.markdown import Manuscript, Token, Typesetter, line_of
from kommunesite.tools.markdown_parser import parser
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def to_passages(
    manuscript: Manuscript, headings: Mapping[str, str], problems: list[Problem], anchor: str = ""
) -> tuple[Passage, ...]:
    """Cut a text at its fixed headings.

    `headings` gives the name of each heading by its words, in their order on the page. Anchors inside a passage begin
    with `anchor` and the heading's name, so that two texts can share a page.
    """
    tokens = parser().parse(manuscript.text)
    passages: list[Passage] = []
    for words, place, part in _cut(tokens, manuscript, problems):
        name = headings.get(words)
        prose = Typesetter(manuscript, problems, 3, f"{anchor}{name}-").prose(part)
        if name is None:
            advice = did_you_mean(words, headings, "De faste overskriftene er")
            problems.append(problem(Fault.UNKNOWN_HEADING, place, heading=words, advice=advice))
            continue
        passages.append(Passage(name, prose))
        problems.extend(_order_problems(passages, words, place, headings))
        if not part:
            problems.append(problem(Fault.EMPTY_TEXT, place))
    return tuple(passages)


def to_sections(manuscript: Manuscript) -> dict[str, str]:
    """Give the Markdown under each top heading by the heading's words, without spaces at the ends of lines."""
    tokens = parser().parse(manuscript.text)
    lines = [line.rstrip() for line in manuscript.text.split("\n")]
    opened = [(tokens[at + 1].content.strip(), token.map) for at, token in enumerate(tokens) if _is_top_heading(token)]
    spans = [(words, span) for words, span in opened if span]
    ends = [*(span[0] for _, span in spans), len(lines)][1:]
    return {words: "\n".join(lines[span[1] : end]).strip() for (words, span), end in zip(spans, ends, strict=True)}


def _order_problems(
    passages: list[Passage], words: str, place: Place, headings: Mapping[str, str]
) -> Iterator[Problem]:
    """Report a heading that is repeated, or that stands after one that should follow it."""
    order = list(headings.values())
    *before, newest = [passage.heading for passage in passages]
    if newest in before:
        yield problem(Fault.REPEATED_HEADING, place, heading=words)
        return
    later = [name for name in before if order.index(name) > order.index(newest)]
    if later:
        by_name = {name: shown for shown, name in headings.items()}
        yield problem(Fault.HEADING_ORDER, place, heading=words, before=by_name[min(later, key=order.index)])


def _cut(
    tokens: Sequence[Token], manuscript: Manuscript, problems: list[Problem]
) -> Iterator[tuple[str, Place, list[Token]]]:
    """Give each top heading with its place and the tokens under it."""
    starts = [at for at, token in enumerate(tokens) if _is_top_heading(token)]
    if not tokens:
        problems.append(problem(Fault.EMPTY_TEXT, Place(manuscript.file, manuscript.first_line)))
    elif 0 not in starts:
        place = Place(manuscript.file, line_of(tokens[0], manuscript))
        problems.append(problem(Fault.TEXT_BEFORE_HEADING, place, advice="Begynn med en linje «## » og overskriften."))
    for start, end in pairwise((*starts, len(tokens))):
        place = Place(manuscript.file, line_of(tokens[start], manuscript), 1)
        yield tokens[start + 1].content.strip(), place, list(tokens[start + 3 : end])


def _is_top_heading(token: Token) -> bool:
    return token.type == "heading_open" and token.tag in ("h1", "h2") and token.level == 0
