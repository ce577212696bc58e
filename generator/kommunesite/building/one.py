"""Building one municipality's site: read, join, plan, record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.building.fresh import see_basis
from kommunesite.building.material import read_material
from kommunesite.building.output import Output
from kommunesite.building.plan import plan
from kommunesite.building.request import Request
from kommunesite.model.artifact import Report
from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local, without_folder
from kommunesite.reading.register import read_register
from kommunesite.site.day import next_change
from kommunesite.site.join import assemble
from kommunesite.site.link import local_problems

if TYPE_CHECKING:
    from kommunesite.model.national import LocalMaterial, National


def build_site(request: Request, slug: str, national_key: str) -> Report:
    """Build one site, or say what is wrong and leave its last output as it is."""
    material, faults = read_material(request.sources, national_key, request.beside)
    if material is None:
        return Report(slug, problems=faults)
    problems: list[Problem] = []
    basis = see_basis(request, slug, national_key)
    local = _read(request, slug, material.national, problems)
    if local is not None:
        problems.extend(local_problems(local, material.national))
    if local is None or problems:
        return Report(slug, problems=tuple(problems))
    site = assemble(local, material.national, request.today)
    basis = replace(basis, until=next_change(local, request.today))
    return Output(request.output, slug).record(plan(site, material, request.base(slug)), basis)


def _read(request: Request, slug: str, national: National, problems: list[Problem]) -> LocalMaterial | None:
    municipality = next((each for each in read_register() if each.slug == slug), None)
    path = request.sources.content / slug
    if path.is_dir():
        return read_local(Folder(path, f"content/{slug}"), municipality, national.catalogue, problems)
    return without_folder(municipality, national.catalogue) if municipality else None
