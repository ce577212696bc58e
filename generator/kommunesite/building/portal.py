"""Building the national portal, from what all municipalities' sites are made of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING

from kommunesite.building.fresh import see_basis
from kommunesite.building.local import find_local
from kommunesite.building.output import Output
from kommunesite.building.plan import files_of_country, files_of_host, promised
from kommunesite.building.stopwatch import Stopwatch
from kommunesite.model.artifact import Report
from kommunesite.model.language import STANDARDS
from kommunesite.model.municipality import Accent
from kommunesite.reading.local import without_folder
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.rendering.header import comparison_redirects
from kommunesite.rendering.offering import offering_file
from kommunesite.rendering.press import Press
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.robot import robots, sitemap
from kommunesite.site.address import MOVING, NOT_FOUND, output_path
from kommunesite.site.day import next_change
from kommunesite.site.join import assemble
from kommunesite.views.portal import land_of
from kommunesite.views.portal_frame import portal_frame, portal_rim
from kommunesite.views.portal_sheet import portal_sheets
from kommunesite.views.scene import scene_of
from kommunesite.views.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from kommunesite.building.material import Material
    from kommunesite.building.plan import Promise
    from kommunesite.building.request import Request
    from kommunesite.model.municipality import Municipality
    from kommunesite.model.national import LocalMaterial
    from kommunesite.model.site import Site
    from kommunesite.rendering.robot import Entry
    from kommunesite.views.sheet import Sheet


def build_portal(request: Request, national_key: str, material: Material) -> Report:
    """Build the portal from what all municipalities have written."""
    watch = Stopwatch()
    basis = see_basis(request, PORTAL_FOLDER, national_key)
    sites, until = read_land(request, material, lambda slug: see_basis(request, slug, national_key).sources.digest)
    watch.lap("les")
    artifacts = starmap(promised, portal_promises(sites, material, request.base(PORTAL_FOLDER)))
    report = Output(request.output, PORTAL_FOLDER).record(artifacts, replace(basis, until=until))
    watch.lap("bygg")
    return replace(report, seconds=watch.laps)


def read_land(request: Request, material: Material, digest_of: Callable[[str], str]) -> tuple[list[Site], date | None]:
    """Assemble all municipalities' sites, and tell until which day they stay as they are.

    `digest_of` names the bytes of a municipality's folder; one whose material cannot be used has written nothing.
    """
    locals_ = [_local(request, each.municipality, material, digest_of) for each in material.national.neighbours]
    sites = [assemble(local, material.national, request.today) for local in locals_]
    days = [next_change(local, site, request.today) for local, site in zip(locals_, sites, strict=True)]
    return sites, min((day for day in days if day), default=None)


def _local(
    request: Request, municipality: Municipality, material: Material, digest_of: Callable[[str], str]
) -> LocalMaterial:
    nothing = without_folder(municipality, material.national.catalogue)
    if not (request.sources.content / municipality.slug).is_dir():
        return nothing
    return find_local(request, municipality.slug, material, digest_of(municipality.slug)).local or nothing


def portal_promises(sites: Sequence[Site], material: Material, base: str) -> Iterator[Promise]:
    """Give the path of every file of the portal, and how to make it; the sitemap is known when all is."""
    listed: list[Entry] = []
    for language in STANDARDS:
        voice = Voice(material.national, language, STANDARDS)
        yield from _pages(voice, sites, material, base, listed)
    for site in sites:
        yield output_path(f"{MOVING}{site.municipality.slug}.json"), partial(_moved_offering, site, material)
    assets = material.presses.theme.assets.of_portal(Accent.FJORD)
    yield from files_of_country(voice.national, material.presses.stock, assets)
    origin = portal_rim(voice).origin
    if origin:
        yield "sitemap.xml", partial(sitemap, listed, origin)
    yield "robots.txt", partial(robots, origin, is_live=bool(origin))
    if not base:
        yield from files_of_host(voice, (), {}, *comparison_redirects(""))


def _moved_offering(site: Site, material: Material) -> bytes:
    """Say how a municipality delivers the services that one who moves must know something about."""
    voice = material.presses.press(site.first, site.languages).voice
    return offering_file(scene_of(site, voice), [each for each in site.services if each.service.moving])


def _pages(
    voice: Voice, sites: Sequence[Site], material: Material, base: str, listed: list[Entry]
) -> Iterator[Promise]:
    """Promise the pages; what surrounds them is the portal's."""
    press = Press(material.presses.theme, voice, material.presses.stock.plates, portal_frame(voice))
    rim = portal_rim(voice)
    around = press.around(rim)

    def printed(sheet: Sheet) -> bytes:
        return relocate(press.page(sheet, rim, around), base)

    for sheet in portal_sheets(land_of(voice, sites)):
        if sheet.path != NOT_FOUND:
            listed.append((sheet.url, sheet.here.changed.iso))
        yield output_path(sheet.url), partial(printed, sheet)
