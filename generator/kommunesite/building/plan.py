"""The plan: every file that a site promises, with the key for all that decides its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kommunesite.model.artifact import Artifact
from kommunesite.rendering.feed import feed
from kommunesite.rendering.header import header_rules, headers_file, redirects_file
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.robot import robots, sitemap
from kommunesite.site.address import NEWS, NOT_FOUND, SECTIONS, output_path
from kommunesite.tools.fingerprint import digest, fingerprint
from kommunesite.views.frame import frame_for
from kommunesite.views.news import news_page
from kommunesite.views.scene import Scene
from kommunesite.views.sheet import Sheet, sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.document import Html
    from kommunesite.model.national import Medium, National
    from kommunesite.model.site import Site
    from kommunesite.rendering.theme import Theme
    from kommunesite.views.frame import Frame


@dataclass(frozen=True, slots=True)
class Surround:
    """The parts of a page that are ready before the page comes; the header tells which section one is in."""

    header: Html
    footer: Html


@dataclass(frozen=True, slots=True)
class Volume:
    """All pages of a site in one language, with what surrounds them."""

    scene: Scene
    frame: Frame
    sheets: tuple[Sheet, ...]


def plan(site: Site, national: National, theme: Theme, base: str) -> tuple[Artifact, ...]:
    """List every file of a site; `base` is the folder of the host under which it lies, or nothing."""
    scenes = (Scene(site, national, language) for language in site.languages)
    volumes = tuple(Volume(scene, frame_for(scene), tuple(sheets_of(scene))) for scene in scenes)
    return (
        *(artifact for volume in volumes for artifact in _pages(volume, theme, base)),
        *(_fixed(asset.path, asset.content) for asset in theme.assets),
        *(_medium(medium) for medium in site.media),
        *(_feed(volume) for volume in volumes),
        *_for_robots(volumes),
        *(() if base else _for_host(site)),
    )


def _pages(volume: Volume, theme: Theme, base: str) -> Iterator[Artifact]:
    frame = volume.frame
    surrounds = {section: _surround(frame, section, theme) for section in ("", *SECTIONS)}
    frame_key = fingerprint(theme.digest("header"), theme.digest("footer"), frame, base)
    for sheet in volume.sheets:
        surround = surrounds[sheet.view.head.section]
        key = fingerprint(theme.digest(sheet.layout), frame_key, sheet)
        yield Artifact(output_path(sheet.url), key, partial(_page, theme, sheet, frame, surround, base))


def _surround(frame: Frame, section: str, theme: Theme) -> Surround:
    context = {"frame": frame, "section": section}
    return Surround(theme.render_part("header", context), theme.render_part("footer", context))


def _page(theme: Theme, sheet: Sheet, frame: Frame, surround: Surround, base: str) -> bytes:
    html = theme.render(sheet.layout, {"view": sheet.view, "frame": frame, "surround": surround})
    return relocate(html, base).encode()


def _fixed(path: str, content: bytes) -> Artifact:
    """Promise bytes that are ready; their digest is their key."""
    return Artifact(path, digest(content), lambda: content)


def _medium(medium: Medium) -> Artifact:
    return Artifact(f"media/{medium.name}", medium.digest, medium.source.read_bytes)


def _feed(volume: Volume) -> Artifact:
    scene = volume.scene
    content = feed(volume.frame, news_page(scene), scene.origin)
    return _fixed(output_path(f"{scene.href(NEWS)}atom.xml"), content)


def _for_robots(volumes: tuple[Volume, ...]) -> Iterator[Artifact]:
    first = volumes[0]
    heads = (sheet.view.head for volume in volumes for sheet in volume.sheets)
    yield _fixed("sitemap.xml", sitemap(head for head in heads if head.path != NOT_FOUND))
    yield _fixed("robots.txt", robots(first.scene.origin, is_live=first.frame.is_live))


def _for_host(site: Site) -> Iterator[Artifact]:
    yield _fixed("_headers", headers_file(header_rules()))
    yield _fixed("_redirects", redirects_file(site.languages))
