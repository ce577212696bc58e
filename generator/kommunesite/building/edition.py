"""The edition: a name for the code that makes the pages, so that a new version makes them anew."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.building.sighting import Sighting, look, look_again, visible_below
from kommunesite.tools.fingerprint import fingerprint
from kommunesite.tools.library import folder_of, versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LIBRARIES = {
    "babel": "Babel",
    "imagesize": "imagesize",
    "jinja2": "jinja2",
    "markdown_it": "markdown-it-py",
    "markupsafe": "MarkupSafe",
    "mdurl": "mdurl",
}
_LIBRARIES |= {"yaml": "PyYAML"}
_PACKAGE = str(Path(__file__).resolve().parents[1])


@cache
def edition() -> str:
    """Name the running code: the generator's version and source, and what decides bytes besides."""
    return edition_of(look_at_code(None, 0), look_at_libraries(None, 0))


def edition_of(code: Sighting, libraries: Sighting) -> str:
    """Name the code that was seen."""
    return fingerprint(__version__, sys.version_info[:2], code.digest, libraries.digest)


def look_at_code(before: Sighting | None, now: int) -> Sighting:
    """Look at the source of this package."""
    return look_again(before, _PACKAGE, now, _sources)


def _sources(package: str) -> Iterator[str]:
    for name in visible_below(package):
        if "__pycache__/" not in name and (name.endswith((".csv", ".py", ".toml", "/")) or not name):
            yield name


def look_at_libraries(before: Sighting | None, now: int) -> Sighting:
    """Look at the folders in which the libraries are installed; whatever is installed anew changes them."""
    if before is not None and before.stands(""):
        return before
    folders = {folder_of(name) for name in _LIBRARIES} - {""}
    return look("", sorted(f"{folder.removeprefix('/')}/" for folder in folders), now, _versions)


def _versions(_root: str, _names: Iterable[str]) -> str:
    return fingerprint(versions(_LIBRARIES))
