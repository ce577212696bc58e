"""The tour: one visit to each municipality, to see how it delivers the services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.reading.national import read_national
from kommunesite.site.check import all_problems
from kommunesite.site.join import assemble
from kommunesite.survey.delivery import Overview, overview_of
from kommunesite.survey.review import review_of
from kommunesite.survey.visit import country_of, visit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kommunesite.model.national import National
    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources
    from kommunesite.survey.visit import Country


@dataclass(frozen=True, slots=True)
class Tour:
    """What was seen, where it was to be seen; `failed` are those whose settings have faults."""

    overviews: tuple[Overview, ...]
    failed: tuple[str, ...]
    problems: tuple[Problem, ...]


def tour(sources: Sources, slugs: Sequence[str], today: date) -> Tour:
    """Visit municipalities on a day; faults in one folder do not stop the others."""
    problems: list[Problem] = []
    national = read_national(sources, frozenset(), problems)
    if national is None:
        return Tour((), (), tuple(problems))
    country = country_of(sources, national.catalogue, problems)
    seen = {slug: _see(slug, country, national, today, problems) for slug in slugs}
    found = tuple(overview for overview in seen.values() if overview)
    return Tour(found, tuple(slug for slug, overview in seen.items() if overview is None), tuple(problems))


def _see(slug: str, country: Country, national: National, today: date, problems: list[Problem]) -> Overview | None:
    visited = visit(country, slug)
    problems.extend((*visited.problems, *visited.faults))
    if visited.local is None:
        return None
    problems.extend(all_problems(visited.local, national, country.content, today))
    outdated = {finding.addition.service for finding in review_of(visited, country).findings}
    return overview_of(assemble(visited.local, national, today), today, outdated)
