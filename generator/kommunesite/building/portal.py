"""Building the national portal, from what all municipalities' sites are made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.building.fresh import see_basis
from kommunesite.building.local import find_local
from kommunesite.building.output import Output
from kommunesite.building.plan import fixed, host_files
from kommunesite.building.stopwatch import Stopwatch
from kommunesite.model.artifact import Report
from kommunesite.model.language import STANDARDS
from kommunesite.model.municipality import Accent
from kommunesite.reading.local import without_folder
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.rendering.country import municipalities_file, postal_codes_file
from kommunesite.rendering.header import comparison_redirect
from kommunesite.rendering.offering import offering_file
from kommunesite.rendering.press import Press
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.robot import robots, sitemap
from kommunesite.site.address import MOVING, MUNICIPALITIES, NOT_FOUND, POSTAL_CODES, output_path
from kommunesite.site.day import next_change
from kommunesite.site.join import assemble
from kommunesite.views.portal import land_of
from kommunesite.views.portal_frame import portal_frame, portal_rim
from kommunesite.views.portal_sheet import portal_sheets
from kommunesite.views.scene import scene_of
from kommunesite.views.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.building.material import Material
    from kommunesite.building.request import Request
    from kommunesite.model.artifact import Artifact
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import LocalMaterial
    from kommunesite.model.site import Site


def build_portal(request: Request, national_key: str, material: Material) -> Report:
    """Build the portal; a municipality whose material cannot be used stands there as one that has written nothing."""
    watch = Stopwatch()
    basis = see_basis(request, PORTAL_FOLDER, national_key)
    locals_ = [_local(request, each.municipality, material, national_key) for each in material.national.neighbours]
    sites = [assemble(local, material.national, request.today) for local in locals_]
    watch.lap("les")
    days = [next_change(local, site, request.today) for local, site in zip(locals_, sites, strict=True)]
    basis = replace(basis, until=min((day for day in days if day), default=None))
    artifacts = plan_portal(sites, material, request.base(PORTAL_FOLDER))
    report = Output(request.output, PORTAL_FOLDER).record(artifacts, basis)
    watch.lap("bygg")
    return replace(report, seconds=watch.laps)


def _local(request: Request, municipality: Municipality, material: Material, national_key: str) -> LocalMaterial:
    nothing = without_folder(municipality, material.national.catalogue)
    if not (request.sources.content / municipality.slug).is_dir():
        return nothing
    seen = see_basis(request, municipality.slug, national_key)
    return find_local(request, municipality.slug, material, seen.sources.digest).local or nothing


def plan_portal(sites: Sequence[Site], material: Material, base: str) -> Iterator[Artifact]:
    """Give every file of the portal, one after the other."""
    listed: list[tuple[str, str]] = []
    for language in STANDARDS:
        voice = Voice(material.national, language, STANDARDS)
        yield from _pages(voice, sites, material, base, listed)
    for path, content in ((MUNICIPALITIES, municipalities_file), (POSTAL_CODES, postal_codes_file)):
        yield fixed(output_path(path), content(voice))
    for site in sites:
        voice = material.presses.press(site.first, site.languages).voice
        moved = [each for each in site.services if each.service.moving]
        yield fixed(output_path(f"{MOVING}{site.municipality.slug}.json"), offering_file(scene_of(site, voice), moved))
    for asset in material.presses.theme.assets.of_site(Accent.FJORD):
        yield fixed(asset.path, asset.content)
    origin = portal_rim(voice).origin
    if origin:
        yield fixed("sitemap.xml", sitemap(listed, origin))
    yield fixed("robots.txt", robots(origin, is_live=bool(origin)))
    if not base:
        yield from host_files(STANDARDS, material.national.catalogue, comparison_redirect(""))


def _pages(
    voice: Voice, sites: Sequence[Site], material: Material, base: str, listed: list[tuple[str, str]]
) -> Iterator[Artifact]:
    """Print the pages with forms of their own, since what surrounds them is the portal's."""
    press = Press(material.presses.theme, voice, {}, portal_frame(voice))
    rim = portal_rim(voice)
    around = press.around(rim)
    for sheet in portal_sheets(land_of(voice, sites)):
        html = press.page(sheet, rim, around)
        if sheet.path != NOT_FOUND:
            listed.append((sheet.url, sheet.here.changed.iso))
        yield fixed(output_path(sheet.url), relocate(html, base))
