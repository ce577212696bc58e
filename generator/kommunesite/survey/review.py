"""The review: which of a municipality's own texts add to a national section that is not as it was when accepted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kommunesite.survey.visit import read_country, visit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kommunesite.model.basis import Basis
    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources
    from kommunesite.survey.addition import Addition
    from kommunesite.survey.visit import Country, Visit


class Change(StrEnum):
    """What has become of a national section since it was accepted."""

    CHANGED = "changed"
    SECTION_GONE = "section_gone"
    HEADING_GONE = "heading_gone"
    SERVICE_GONE = "service_gone"


@dataclass(frozen=True, slots=True)
class Finding:
    """A text of a municipality's own that should be read again, under one heading: the national text then and now.

    Of a service that is gone there is one finding without heading; `successor` is who answers at its address now.
    """

    municipality: str
    addition: Addition
    change: Change
    heading: str = ""
    words: str = ""
    old: str = ""
    new: str = ""
    successor: str = ""

    @property
    def own(self) -> str:
        """Give what the municipality itself says under the heading."""
        return (self.addition.sections or {}).get(self.words, "")


@dataclass(frozen=True, slots=True)
class Unaccepted:
    """A text of a municipality's own of which something has never been accepted, by the words of its headings."""

    municipality: str
    addition: Addition
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """What should be looked at in one or more municipalities."""

    findings: tuple[Finding, ...]
    unaccepted: tuple[Unaccepted, ...]


def review_of(visited: Visit, country: Country) -> Review:
    """Compare a municipality's own texts with what they were accepted for; without a sound basis there is nothing."""
    basis = visited.basis
    if basis is None:
        return Review((), ())
    look = _Look(visited.slug, country, basis)
    return Review(
        tuple(finding for addition in visited.additions for finding in look.findings(addition)),
        tuple(each for addition in visited.additions for each in look.unaccepted(addition)),
    )


@dataclass(frozen=True, slots=True)
class _Look:
    """Looks at the texts of one municipality."""

    slug: str
    country: Country
    basis: Basis

    def findings(self, addition: Addition) -> Iterator[Finding]:
        accepted = self.basis.of(addition.service, addition.language)
        if accepted and addition.service not in self.country.outline.services:
            successor = self.country.outline.successors.get(addition.service, "")
            yield Finding(self.slug, addition, Change.SERVICE_GONE, successor=successor)
            return
        own = headings_of(addition, self.country)
        now = self.country.originals.of(addition.service, addition.language)
        for heading, old in accepted.items():
            new = now.get(heading, "") if now is not None else old
            if heading in own and new != old:
                change = Change.CHANGED if new else Change.SECTION_GONE
                yield Finding(self.slug, addition, change, heading, own[heading], old, new)
            elif has_lost(addition, heading, self.country):
                yield Finding(self.slug, addition, Change.HEADING_GONE, heading, old=old)

    def unaccepted(self, addition: Addition) -> Iterator[Unaccepted]:
        accepted = self.basis.of(addition.service, addition.language)
        now = self.country.originals.of(addition.service, addition.language) or {}
        own = headings_of(addition, self.country)
        words = tuple(own[heading] for heading in own if now.get(heading) and heading not in accepted)
        if words:
            yield Unaccepted(self.slug, addition, words)


def headings_of(addition: Addition, country: Country) -> dict[str, str]:
    """Give the words of the fixed headings that a text adds to by the headings' names, in the order of the page."""
    names = country.outline.headings[addition.language]
    return {name: words for words, name in names.items() if words in (addition.sections or {})}


def has_lost(addition: Addition, heading: str, country: Country) -> bool:
    """Tell whether a text may still stand under a heading that the catalogue no longer has."""
    names = country.outline.headings[addition.language]
    has_unknown = any(words not in names for words in addition.sections or {})
    return has_unknown and heading not in names.values()


def review_all(sources: Sources, slugs: Iterable[str], problems: list[Problem]) -> Review:
    """Review some municipalities; what keeps texts from being compared is added to the problems."""
    country = read_country(sources, problems)
    if country is None:
        return Review((), ())
    reviews = []
    for slug in slugs:
        visited = visit(country, slug)
        problems.extend(visited.faults)
        reviews.append(review_of(visited, country))
    return Review(
        tuple(finding for each in reviews for finding in each.findings),
        tuple(unaccepted for each in reviews for unaccepted in each.unaccepted),
    )
