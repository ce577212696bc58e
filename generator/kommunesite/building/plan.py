"""The plan: every file that a site promises, with the digest of what must stand in it."""

from __future__ import annotations

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
from kommunesite.tools.fingerprint import digest
from kommunesite.views.frame import home_rim, rim_of
from kommunesite.views.scene import scene_of
from kommunesite.views.sheet import sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.language import Language
    from kommunesite.model.national import Medium
    from kommunesite.model.site import Site
    from kommunesite.rendering.press import Press, Presses
    from kommunesite.rendering.robot import Entry
    from kommunesite.views.frame import Rim
    from kommunesite.views.scene import Scene


_FRONT = ("home", "partial")
"""The layouts of front pages."""

_UNLISTED = ("not_found", "moved")
"""The layouts of pages that nobody is to look for."""


def plan(site: Site, presses: Presses, base: str) -> Iterator[Artifact]:
    """Give every file of a site, one after the other; `base` is the folder of the host under which it lies, or nothing.

    Each page is made when it is asked for, so that it can be written while it still is in the processor's cache.
    """
    listed: list[Entry] = []
    for language in site.languages:
        press = presses.press(language, site.languages)
        scene = scene_of(site, press.voice)
        rim = rim_of(scene)
        yield from _pages(scene, rim, press, base, listed)
        if language == site.first:
            yield fixed(output_path(OFFERS), offering_file(scene, site.services))
        yield fixed(output_path(f"{press.voice.href(NEWS)}atom.xml"), feed(scene, rim))
    yield from map(_medium, site.media)
    for asset in presses.theme.assets.of_site(site.settings.accent):
        yield fixed(asset.path, asset.content)
    for path, content in ((MUNICIPALITIES, municipalities_file), (POSTAL_CODES, postal_codes_file)):
        yield fixed(output_path(path), content(scene.voice))
    yield fixed("sitemap.xml", sitemap(listed, rim.origin))
    yield fixed("robots.txt", robots(rim.origin, is_live=not rim.robots))
    if not base:
        yield from host_files(site.languages, scene.voice.national.catalogue)


def host_files(languages: tuple[Language, ...], catalogue: Catalogue, *more: str) -> Iterator[Artifact]:
    """Give what the host of a site of its own reads; `more` are lines about redirects that come before the others."""
    yield fixed("_headers", headers_file(header_rules()))
    yield fixed("_redirects", redirects_file(languages, successors_of(catalogue), more))


def _pages(scene: Scene, rim: Rim, press: Press, base: str, listed: list[Entry]) -> Iterator[Artifact]:
    """Print the pages with what surrounds them, and list them."""
    home = home_rim(rim)
    around, around_home = press.around(rim), press.around(home)
    for sheet in sheets_of(scene):
        html = press.page(sheet, home, around_home) if sheet.layout in _FRONT else press.page(sheet, rim, around)
        url = sheet.url
        if sheet.layout not in _UNLISTED:
            listed.append((url, sheet.here.changed.iso))
        yield fixed(output_path(url), relocate(html, base))


def fixed(path: str, content: bytes) -> Artifact:
    """Promise bytes that are ready; their digest is their key."""
    return Artifact(path, digest(content), lambda: content)


def _medium(medium: Medium) -> Artifact:
    return Artifact(f"media/{medium.name}", medium.digest, medium.source.read_bytes)
