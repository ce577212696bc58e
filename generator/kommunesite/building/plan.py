"""The plan: every file that a site promises, and how to make it."""

from __future__ import annotations

from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING

from kommunesite.model.artifact import Artifact
from kommunesite.reading.outline import successors_of
from kommunesite.rendering.country import municipalities_file, postal_codes_file
from kommunesite.rendering.feed import feed
from kommunesite.rendering.header import header_rules, headers_file, redirects_file
from kommunesite.rendering.offering import offering_file
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.robot import robots, sitemap
from kommunesite.site.address import MUNICIPALITIES, NEWS, OFFERS, POSTAL_CODES, output_path
from kommunesite.views.frame import home_rim, rim_of
from kommunesite.views.scene import scene_of
from kommunesite.views.search import NATIONAL_INDEX, OWN_INDEX, national_index, own_index
from kommunesite.views.sheet import sheets_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kommunesite.model.language import Language
    from kommunesite.model.national import Medium, National
    from kommunesite.model.scalar import SitePath
    from kommunesite.model.site import Site
    from kommunesite.rendering.asset import Asset
    from kommunesite.rendering.press import Press, Presses
    from kommunesite.rendering.robot import Entry
    from kommunesite.rendering.stock import Stock
    from kommunesite.views.frame import Rim
    from kommunesite.views.scene import Scene
    from kommunesite.views.sheet import Sheet
    from kommunesite.views.voice import Voice

    Promise = tuple[str, Callable[[], bytes]]


_FRONT = ("home", "partial")
"""The layouts of front pages."""

_UNLISTED = ("forward", "moved", "not_found")
"""The layouts of pages that nobody is to look for."""


def plan(site: Site, presses: Presses, base: str) -> Iterator[Artifact]:
    """Give every file of a site, one after the other; `base` is the folder of the host under which it lies, or nothing.

    Each page is made when it is asked for, so that it can be written while it still is in the processor's cache.
    """
    yield from starmap(promised, promises(site, presses, base))
    yield from map(_medium, site.media)


def promises(site: Site, presses: Presses, base: str) -> Iterator[Promise]:
    """Give the path of every file of a site but its media, and how to make it; the sitemap is known when all is."""
    listed: list[Entry] = []
    for language in site.languages:
        press = presses.press(language, site.languages)
        scene = scene_of(site, press.voice)
        rim = rim_of(scene)
        yield from _pages(scene, rim, press, base, listed)
        if language == site.first:
            yield output_path(OFFERS), partial(offering_file, scene, site.services)
        yield output_path(f"{press.voice.href(NEWS)}atom.xml"), partial(feed, scene, rim)
        yield output_path(press.voice.href(NATIONAL_INDEX)), partial(_national_index, press.voice, presses.stock)
        yield output_path(press.voice.href(OWN_INDEX)), partial(own_index, scene)
    yield from files_of_country(scene.voice.national, presses.stock, presses.theme.assets.of_site(site.settings.accent))
    yield "sitemap.xml", partial(sitemap, listed, rim.origin)
    yield "robots.txt", partial(robots, rim.origin, is_live=not rim.robots)
    if not base:
        yield from files_of_host(scene.voice, site.partial, site.moved)


def _national_index(voice: Voice, stock: Stock) -> bytes:
    name = " ".join((NATIONAL_INDEX, voice.language, *voice.languages))
    return stock.file(name, partial(national_index, voice))


def files_of_country(national: National, stock: Stock, assets: Iterable[Asset]) -> Iterator[Promise]:
    """Promise the assets, and the files from which a script finds municipalities."""
    yield output_path(MUNICIPALITIES), partial(stock.file, MUNICIPALITIES, partial(municipalities_file, national))
    yield output_path(POSTAL_CODES), partial(stock.file, POSTAL_CODES, postal_codes_file)
    for asset in assets:
        yield asset.path, partial(bytes, asset.content)


def files_of_host(
    voice: Voice, spoken_partly: tuple[Language, ...], moved: Mapping[SitePath, SitePath], *more: str
) -> Iterator[Promise]:
    """Promise what the host of a site of its own reads; `more` are redirects that come before the others."""
    successors = successors_of(voice.national.catalogue)
    yield "_headers", lambda: headers_file(header_rules())
    yield "_redirects", partial(redirects_file, (voice.languages, spoken_partly), successors, moved, more)


def _pages(scene: Scene, rim: Rim, press: Press, base: str, listed: list[Entry]) -> Iterator[Promise]:
    """Promise the pages, printed with what surrounds them, and list them."""
    home = home_rim(rim)
    around, around_home = press.around(rim), press.around(home)

    def printed(sheet: Sheet) -> bytes:
        html = press.page(sheet, home, around_home) if sheet.layout in _FRONT else press.page(sheet, rim, around)
        return relocate(html, base)

    for sheet in sheets_of(scene):
        url = sheet.url
        if sheet.layout not in _UNLISTED:
            listed.append((url, sheet.here.changed.iso))
        yield output_path(url), partial(printed, sheet)


def promised(path: str, make: Callable[[], bytes]) -> Artifact:
    """Promise a file of which only its bytes tell what it is."""
    return Artifact(path, "", make)


def _medium(medium: Medium) -> Artifact:
    return Artifact(f"media/{medium.name}", medium.imprint.digest, medium.source.read_bytes)
