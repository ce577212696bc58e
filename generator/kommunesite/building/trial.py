"""Trials: one site as a build would make it, each file made when it is asked for, and nothing written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kommunesite.building.local import find_local
from kommunesite.building.material import read_material
from kommunesite.building.plan import promises
from kommunesite.building.portal import portal_promises, read_land
from kommunesite.model.language import Language
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.site.join import assemble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kommunesite.building.request import Request
    from kommunesite.model.problem import Problem

    Files = Mapping[str, Callable[[], bytes]]


@dataclass(frozen=True, slots=True)
class Trial:
    """How to make each file of a site, by path, and what is wrong; there are no files when it cannot be built.

    `language` is the municipality's own.
    """

    slug: str
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    language: Language = Language.NB
    files: Files = field(default_factory=dict)


def try_site(request: Request, slug: str, national_key: str) -> Trial:
    """Read, check and assemble a site, but make no page of it yet."""
    material, faults = read_material(request.sources, national_key, request.beside, request.cache)
    if material is None:
        return Trial(slug, faults)
    if slug == PORTAL_FOLDER:
        sites, _ = read_land(request, material, lambda _slug: "")
        return Trial(slug, files=dict(portal_promises(sites, material, request.base(slug))))
    found = find_local(request, slug, material, "")
    if found.local is None:
        return Trial(slug, found.faults, found.warnings)
    site = assemble(found.local, material.national, request.today)
    files = dict(promises(site, material.presses, request.base(slug)))
    files |= {f"media/{each.name}": each.source.read_bytes for each in site.media}
    return Trial(slug, found.faults, found.warnings, site.first, files)
