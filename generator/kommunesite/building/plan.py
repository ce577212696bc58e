"""The plan: every file that a site promises, with the digest of what must stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.artifact import Artifact
from kommunesite.rendering.feed import feed
from kommunesite.rendering.header import header_rules, headers_file, redirects_file
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.robot import robots, sitemap
from kommunesite.site.address import NEWS, NOT_FOUND, output_path
from kommunesite.tools.fingerprint import digest
from kommunesite.views.frame import home_rim, rim_of
from kommunesite.views.scene import scene_of
from kommunesite.views.sheet import sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.language import Language
    from kommunesite.model.national import Medium
    from kommunesite.model.site import Site
    from kommunesite.rendering.press import Press, Presses
    from kommunesite.views.frame import Rim
    from kommunesite.views.scene import Scene
    from kommunesite.views.sheet import Sheet


_FRONT = ("home", "partial")
"""The layouts of front pages."""


@dataclass(frozen=True, slots=True)
class Volume:
    """All pages of a site in one language, with what surrounds them, and the press that prints them."""

    scene: Scene
    press: Press
    rim: Rim
    sheets: tuple[Sheet, ...]


def plan(site: Site, presses: Presses, base: str) -> tuple[Artifact, ...]:
    """List every file of a site; `base` is the folder of the host under which it lies, or nothing."""
    volumes = tuple(_volume(site, presses, language) for language in site.languages)
    return (
        *(artifact for volume in volumes for artifact in _pages(volume, base)),
        *(_fixed(asset.path, asset.content) for asset in presses.theme.assets),
        *(_medium(medium) for medium in site.media),
        *(_feed(volume) for volume in volumes),
        *_for_robots(volumes),
        *(() if base else _for_host(site)),
    )


def _volume(site: Site, presses: Presses, language: Language) -> Volume:
    press = presses.press(language, site.languages)
    scene = scene_of(site, press.voice)
    return Volume(scene, press, rim_of(scene), tuple(sheets_of(scene)))


def _pages(volume: Volume, base: str) -> Iterator[Artifact]:
    """Print the pages with what surrounds them."""
    press, rim, home = volume.press, volume.rim, home_rim(volume.rim)
    around, around_home = press.around(rim), press.around(home)
    for sheet in volume.sheets:
        html = press.page(sheet, home, around_home) if sheet.layout in _FRONT else press.page(sheet, rim, around)
        yield _fixed(output_path(sheet.url), relocate(html, base))


def _fixed(path: str, content: bytes) -> Artifact:
    """Promise bytes that are ready; their digest is their key."""
    return Artifact(path, digest(content), lambda: content)


def _medium(medium: Medium) -> Artifact:
    return Artifact(f"media/{medium.name}", medium.digest, medium.source.read_bytes)


def _feed(volume: Volume) -> Artifact:
    scene = volume.scene
    content = feed(scene, volume.rim)
    return _fixed(output_path(f"{scene.voice.href(NEWS)}atom.xml"), content)


def _for_robots(volumes: tuple[Volume, ...]) -> Iterator[Artifact]:
    rim = volumes[0].rim
    sheets = (sheet for volume in volumes for sheet in volume.sheets if sheet.path != NOT_FOUND)
    yield _fixed("sitemap.xml", sitemap(sheets, rim.origin))
    yield _fixed("robots.txt", robots(rim.origin, is_live=not rim.robots))


def _for_host(site: Site) -> Iterator[Artifact]:
    yield _fixed("_headers", headers_file(header_rules()))
    yield _fixed("_redirects", redirects_file(site.languages))
