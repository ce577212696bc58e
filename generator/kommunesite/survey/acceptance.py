"""Acceptance: what a municipality's basis becomes when it accepts the national texts as they are now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.basis import Basis
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, problem, sort_out
from kommunesite.model.scalar import Slug
from kommunesite.reading.file import Folder
from kommunesite.reading.local_text import BASIS_FILE
from kommunesite.survey.basis import basis_text
from kommunesite.survey.review import has_lost, headings_of
from kommunesite.survey.visit import read_country, visit
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kommunesite.model.basis import Sections
    from kommunesite.model.problem import Problem
    from kommunesite.reading.file import File
    from kommunesite.reading.outline import Outline
    from kommunesite.reading.source import Sources
    from kommunesite.survey.addition import Addition
    from kommunesite.survey.visit import Country, Visit


def accepted(visited: Visit, country: Country, services: Collection[str]) -> Basis:
    """Record the national text of today under the headings that the texts about some services add to.

    What was accepted for other services stays, but for what the municipality no longer has a text about. Services and
    languages stand in the order of their names, headings in that of the page.
    """
    before = visited.basis or Basis()
    found: dict[Slug, dict[Language, Sections]] = {}
    for addition in sorted(visited.additions, key=lambda each: (each.service, each.language)):
        is_read = addition.service in services and addition.sections is not None
        sections = _now(addition, country) if is_read else _kept(addition, before, country)
        if sections:
            found.setdefault(Slug(addition.service), {})[addition.language] = sections
    return Basis(found)


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a text in a basis: the headings under which it is accepted anew, and those that were dropped."""

    service: str
    language: Language
    accepted: tuple[str, ...]
    dropped: tuple[str, ...]


def changes(before: Basis, after: Basis) -> tuple[Entry, ...]:
    """List the texts for which two bases differ, by service and language."""
    keys = {(service, language) for basis in (before, after) for service in basis.services for language in Language}
    entries = (_entry(service, language, before, after) for service, language in sorted(keys))
    return tuple(entry for entry in entries if entry.accepted or entry.dropped)


def _entry(service: str, language: Language, before: Basis, after: Basis) -> Entry:
    old, new = before.of(service, language), after.of(service, language)
    accepted = tuple(heading for heading, text in new.items() if old.get(heading) != text)
    return Entry(service, language, accepted, tuple(heading for heading in old if heading not in new))


def _now(addition: Addition, country: Country) -> Sections:
    national = country.originals.of(addition.service, addition.language) or {}
    return {heading: national[heading] for heading in headings_of(addition, country) if national.get(heading)}


def _kept(addition: Addition, before: Basis, country: Country) -> Sections:
    """Keep what was accepted, as long as the text adds to it; of one that cannot be taken apart, all."""
    sections = before.of(addition.service, addition.language)
    if addition.sections is None:
        return sections
    own = headings_of(addition, country)
    return {
        heading: text for heading, text in sections.items() if heading in own or has_lost(addition, heading, country)
    }


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What is to stand in a file when a municipality has accepted, and what that changes."""

    file: File
    text: str
    entries: tuple[Entry, ...]
    outline: Outline


def prepare(sources: Sources, slug: str, services: Collection[str], problems: list[Problem]) -> Acceptance | None:
    """Make ready what a municipality accepts for some services, or for all when none is named.

    Give nothing, and say why in the problems, when a text that it is about cannot be read.
    """
    country = read_country(sources, problems)
    if country is None:
        return None
    visited = visit(country, slug)
    problems.extend(_obstacles(visited, services))
    if sort_out(problems)[0]:
        return None
    basis = accepted(visited, country, services or {addition.service for addition in visited.additions})
    if sort_out(problems)[0]:
        return None
    file = Folder(sources.content / slug, f"content/{slug}").file(BASIS_FILE)
    return Acceptance(file, basis_text(basis), changes(visited.basis or Basis(), basis), country.outline)


def _obstacles(visited: Visit, services: Collection[str]) -> Iterator[Problem]:
    """Report what keeps texts from being accepted; a broken basis may be replaced as a whole, but not in part."""
    if visited.local is None:
        yield from visited.faults
        return
    own = {addition.service: addition.file for addition in visited.additions}
    for name in services:
        if name not in own:
            advice = did_you_mean(name, own, "Den har egne tekster om")
            yield problem(Fault.NO_LOCAL_TEXT, Place(name), slug=visited.slug, name=name, advice=advice)
    texts = {each.file: not services or each.service in services for each in visited.additions}
    yield from (fault for fault in visited.faults if texts.get(fault.place.file, bool(services)))
