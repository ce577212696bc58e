"""Building one municipality's site: read and check, assemble, plan, record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.building.fresh import see_basis
from kommunesite.building.local import find_local
from kommunesite.building.material import read_material
from kommunesite.building.output import Output
from kommunesite.building.plan import plan
from kommunesite.building.stopwatch import Stopwatch
from kommunesite.model.artifact import Report
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.site.day import next_change
from kommunesite.site.join import assemble

if TYPE_CHECKING:
    from kommunesite.building.request import Request


def build_site(request: Request, slug: str, national_key: str) -> Report:
    """Build one site, or say what is wrong and leave its last output as it is.

    Where only texts are wrong and their last good versions are known, the site is built with these, so that an alert
    goes out whatever else is wrong; the report names the faults all the same.
    """
    material, faults = read_material(request.sources, national_key, request.beside, request.cache)
    if material is None:
        return Report(slug, problems=faults)
    if slug == PORTAL_FOLDER:
        from kommunesite.building.portal import build_portal  # no municipality's site needs it

        return build_portal(request, national_key, material)
    watch = Stopwatch()
    basis = see_basis(request, slug, national_key)
    found = find_local(request, slug, material, basis.sources.digest)
    watch.lap("les")
    if found.local is None:
        return Report(slug, problems=found.faults, warnings=found.warnings, seconds=watch.laps)
    site = assemble(found.local, material.national, request.today)
    artifacts = plan(site, material.presses, request.base(slug))
    # What has faults or warnings is not noted as finished, so that the next build says them again.
    basis = replace(basis, until=next_change(found.local, site, request.today))
    report = Output(request.output, slug).record(artifacts, basis if found.is_settled else None)
    material.presses.stock.keep()
    watch.lap("bygg")
    problems = (*found.faults, *report.problems)
    return replace(report, problems=problems, warnings=found.warnings, seconds=watch.laps)
