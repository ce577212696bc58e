"""Los: the public vocabulary of services; every address in it that the catalogue uses must exist."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.reading.finding import Finding, Path, finding
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.scalar import Url


@cache
def read_los() -> frozenset[str]:
    """Read the addresses of all words, themes and life events of the vocabulary."""
    heading, *addresses = files("kommunesite.reading").joinpath("los.csv").read_text(encoding="utf-8").split()
    del heading
    return frozenset(addresses)


def unknown_los(catalogue: Catalogue) -> Iterator[Finding]:
    """Report each address that is not in the vocabulary."""
    known = read_los()
    for path, uri in _used(catalogue):
        if uri not in known:
            kind, _, word = uri.rpartition("/")
            words = sorted(each.rpartition("/")[2] for each in known if each.startswith(f"{kind}/"))
            yield finding(Fault.UNKNOWN_LOS, path, uri=uri, advice=did_you_mean(word, words))


def _used(catalogue: Catalogue) -> Iterator[tuple[Path, Url]]:
    for topic in catalogue.topics:
        yield ("topics", topic.id, "los"), topic.los
    for event in catalogue.events:
        if event.los is not None:
            yield ("events", event.id, "los"), event.los
    for service in catalogue.services:
        for number, uri in enumerate(service.los):
            yield ("services", service.id, "los", number), uri
