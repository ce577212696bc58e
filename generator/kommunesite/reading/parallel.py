"""Parallels: the two written standards of a national text lead to the same pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kommunesite.model.document import Document, Reference, ServiceText
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS
from kommunesite.model.problem import Problem, problem
from kommunesite.reading.completeness import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.reading.kept import Kept, Pile

Text = ServiceText | Document[Any]


def out_of_step(texts: Pile[Any], known: Pile[Any]) -> Iterator[Problem]:
    """Report each link that only one of a text's two written standards has; pairs that are known are passed over."""
    pairs: dict[str, list[Kept[Text]]] = {}
    for kept in texts.values():
        if kept.record.language in STANDARDS:
            pairs.setdefault(kept.record.key, []).append(kept)
    for pair in pairs.values():
        is_new = any(known.get(each.record.file) is not each for each in pair)
        if is_new and len(pair) == len(STANDARDS):
            first, second = (each.record for each in pair)
            yield from _only_in(first, second)
            yield from _only_in(second, first)


def _only_in(text: Text, other: Text) -> Iterator[Problem]:
    there = {_page_of(each) for each in _links(other)}
    for each in _links(text):
        target = _page_of(each)
        if target and target not in there:
            details = {"target": target, "language": NAMES[other.language], "other": other.file}
            yield problem(Fault.UNEVEN_LINKS, each.place, **details)


def _links(text: Text) -> Iterator[Reference]:
    proses = [passage.prose for passage in text.passages] if isinstance(text, ServiceText) else [text.prose]
    for prose in proses:
        yield from (*prose.links, *prose.outward)


def _page_of(link: Reference) -> str:
    """Give the page that a link leads to; places on it are called by headings, which differ between languages."""
    return link.target.partition("#")[0]
