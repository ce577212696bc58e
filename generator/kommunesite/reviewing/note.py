"""Notes: what readers see of a YAML file, in each of its languages, as texts that rules read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kommunesite.model.language import Language
from kommunesite.reviewing.text import Text
from kommunesite.tools.yaml import Scalar, below, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LANGUAGES = frozenset(Language)
_NOT_BLANK = re.compile(r"[^\n]")


def notes_of(file: str, source: str, default: Language) -> Iterator[Text]:
    """Give a text for each language that a YAML file has words in, and one for the first language in any case.

    What stands under a language is seen by readers; all else is blank in what is plain.
    """
    spans: dict[Language, list[tuple[int, int]]] = {default: []}
    for entry in below(read_tree(source, file, [])):
        if entry.key.text in _LANGUAGES and isinstance(entry.value, Scalar):
            spans.setdefault(Language(entry.key.text), []).append(entry.value.span)
    for language, seen in spans.items():
        plain = _only(source, seen)
        yield Text(file, language, "", is_national=False, source=source, body=len(source), plain=plain)


def _only(source: str, spans: Iterable[tuple[int, int]]) -> str:
    """Blank all but some stretches."""
    parts, at = [], 0
    for start, end in spans:
        parts += [_NOT_BLANK.sub(" ", source[at:start]), source[start:end]]
        at = end
    return "".join((*parts, _NOT_BLANK.sub(" ", source[at:])))
