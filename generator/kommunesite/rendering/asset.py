"""Assets: a stylesheet for each accent and a few small files, named by content, so that browsers may keep them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.municipality import Accent
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_NAME_LENGTH = 10

_OF_PORTAL = ("move_comparison",)

STYLES = ("tokens", "base", "layout", "prose")
"""The theme's style files between the order of the layers and the components, in their order."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme as it is published."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Assets:
    """What a theme publishes: a stylesheet for each accent, of which a site has one, and what sites share.

    `stylesheet` is the path of them all, with a place for the accent; `others` have the names that templates use.
    """

    stylesheet: str
    stylesheets: Mapping[Accent, Asset]
    others: Mapping[str, Asset]

    def of_site(self, accent: Accent) -> tuple[Asset, ...]:
        """Give the files of a municipality's site that has this accent."""
        return (self.stylesheets[accent], *(asset for name, asset in self.others.items() if name not in _OF_PORTAL))

    def of_portal(self, accent: Accent) -> tuple[Asset, ...]:
        """Give the files of the national portal, which has a script more."""
        return (self.stylesheets[accent], *self.others.values())


NO_ASSETS = Assets("", {}, {})
"""What stands in for them where templates need none."""


def assets_in(folder: Path) -> Assets:
    """Make all assets of a theme, in a fixed order."""
    styles = {accent: text.encode() for accent, text in stylesheets(folder).items()}
    path = f"assets/{{accent}}.{_name(b''.join(styles.values()))}.css"
    files = sorted(path for path in (folder / "assets").iterdir() if path.is_file())
    files += sorted(folder.glob("components/*/*.js"))
    return Assets(
        stylesheet=path,
        stylesheets={accent: Asset(path.format(accent=accent), content) for accent, content in styles.items()},
        others={file.stem.replace("-", "_"): _other(file) for file in files},
    )


def _other(file: Path) -> Asset:
    content = file.read_bytes()
    return Asset(f"assets/{file.stem}.{_name(content)}{file.suffix}", content)


def _name(content: bytes) -> str:
    return digest(content)[:_NAME_LENGTH]


def stylesheets(folder: Path) -> dict[Accent, str]:
    """Join the theme's styles into one file for each accent, which holds the palette of that accent only."""
    layers, rest = _read(folder / "styles" / "layers.css"), "".join(_pieces(folder))
    return {accent: layers + _read(folder / "tokens" / f"{accent}.css") + rest for accent in Accent}


def gallery_part(folder: Path, name: str) -> str:
    """Read a style file of the gallery, which no site has."""
    return _read(folder / "gallery" / f"{name}.css")


def _pieces(folder: Path) -> Iterator[str]:
    """Give what follows the palette, each component in the layer of the components."""
    for name in STYLES:
        yield _read(folder / "styles" / f"{name}.css")
    yield "@layer components {\n"
    for path in sorted(folder.glob("components/*/*.css")):
        yield _read(path)
    yield "}\n"
    yield _read(folder / "styles" / "print.css")


def _read(path: Path) -> str:
    """Read a style file without its comments and indentation, which browsers do not need."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())
