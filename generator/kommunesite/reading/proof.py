"""Proofs: the checks that every national text must pass beside those of any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.reading.file import to_text
from kommunesite.reading.frontmatter import end_of_matter
from kommunesite.reading.nynorsk import not_nynorsk_in
from kommunesite.reading.placeholder import placeholders_in
from kommunesite.reading.readability import hard_to_read
from kommunesite.tools.markdown import Manuscript

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.problem import Problem
    from kommunesite.reading.document import Label


def proof_read(content: bytes, label: Label) -> Iterator[Problem]:
    """Report what is unfinished, hard to read, or in the wrong written standard in a text that could be read."""
    name = label.file.name
    text = to_text(content, name, [])
    if text is None:
        return
    yield from placeholders_in(text, name)
    if label.language is Language.NN:
        yield from not_nynorsk_in(text, name)
    yield from hard_to_read(_body(text, name))


def _body(text: str, name: str) -> Manuscript:
    """Give the text below the front matter."""
    lines = text.split("\n")
    end = end_of_matter(lines)
    return Manuscript("\n".join(lines[end + 1 :]), name, end + 2)
