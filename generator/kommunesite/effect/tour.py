"""The tour: what a change does to each of some sites."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.material import read_material
from kommunesite.building.request import Request
from kommunesite.building.sighting import digest_files, visible_below
from kommunesite.effect.comparison import compare
from kommunesite.effect.state import state_of
from kommunesite.model.problem import Problem
from kommunesite.reading.source import PARTNER_FOLDER, Sources, folders_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from kommunesite.building.material import Material
    from kommunesite.effect.comparison import Effect


@dataclass(frozen=True, slots=True)
class Journey:
    """From where to where: the sources before and after, the day, and a folder for what is kept on the way."""

    before: Sources
    after: Sources
    today: date
    cache: Path


def differing(journey: Journey) -> tuple[str, ...]:
    """List the municipalities whose folders are not as they were; all of them, when the national material is not."""
    slugs = sorted({*folders_in(journey.before.content), *folders_in(journey.after.content)})
    if _shared(journey.before) != _shared(journey.after):
        return tuple(slugs)
    return tuple(
        slug for slug in slugs if _digest(journey.before.content / slug) != _digest(journey.after.content / slug)
    )


def effects(journey: Journey, slugs: Sequence[str], problems: list[Problem]) -> Iterator[Effect]:
    """Compare each site with what it was; say why when the national material cannot be read.

    When only the earlier one cannot, sites are compared with what the texts then would give with that of today.
    """
    after = Request(journey.after, journey.cache, journey.today, journey.cache)
    material = _material(after, problems)
    if material is None:
        return
    before = Request(journey.before, journey.cache, journey.today, journey.cache)
    earlier = _material(before, []) or material
    for slug in slugs:
        then, now = state_of(before, slug, earlier), state_of(after, slug, material)
        yield compare(then, now, material.national.catalogue, slug)


def _material(request: Request, problems: list[Problem]) -> Material | None:
    material, faults = read_material(request.sources, "", (), request.cache)
    problems.extend(faults)
    return material


def _shared(sources: Sources) -> tuple[str, ...]:
    """Name the bytes of all that several sites are made of."""
    return (
        _digest(sources.national),
        _digest(sources.content / PARTNER_FOLDER),
        digest_files(str(sources.catalogue.parent), (sources.catalogue.name,)),
    )


def _digest(folder: Path) -> str:
    """Name the bytes in a folder."""
    return digest_files(str(folder), visible_below(str(folder)))
