"""Assets: one stylesheet and a few small files, named by their content so that browsers may keep them for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_NAME_LENGTH = 10

STYLES = ("layers", "tokens", "base", "layout", "prose", "print")
"""The theme's style files in their order; components come in front of the last one."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme as it is published; templates call it by its `role`, a component's script by its name."""

    role: str
    path: str
    content: bytes


def assets_in(folder: Path) -> tuple[Asset, ...]:
    """Make all assets of a theme, in a fixed order."""
    others = sorted(path for path in (folder / "assets").iterdir() if path.is_file())
    others += sorted(folder.glob("components/*/*.js"))
    return (
        _asset("stylesheet", "kommunesite", ".css", stylesheet(folder).encode()),
        *(_asset(path.stem.replace("-", "_"), path.stem, path.suffix, path.read_bytes()) for path in others),
    )


def _asset(role: str, name: str, suffix: str, content: bytes) -> Asset:
    return Asset(role, f"assets/{name}.{digest(content)[:_NAME_LENGTH]}{suffix}", content)


def stylesheet(folder: Path) -> str:
    """Join the theme's styles into one file, each component in the layer of the components."""
    return "".join(_pieces(folder))


def gallery_part(folder: Path, name: str) -> str:
    """Read a style file of the gallery, which no site has."""
    return _read(folder / "gallery" / f"{name}.css")


def _pieces(folder: Path) -> Iterator[str]:
    *first, last = STYLES
    for name in first:
        yield _read(folder / "styles" / f"{name}.css")
    yield "@layer components {\n"
    for path in sorted(folder.glob("components/*/*.css")):
        yield _read(path)
    yield "}\n"
    yield _read(folder / "styles" / f"{last}.css")


def _read(path: Path) -> str:
    """Read a style file without its comments and indentation, which browsers do not need."""
    text = _COMMENT.sub("", path.read_text(encoding="utf-8"))
    return "".join(f"{line.strip()}\n" for line in text.splitlines() if line.strip())
