"""The installation: which libraries the program stands on, and which versions of them are here."""

from __future__ import annotations

import importlib.metadata
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "kommunesite"

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
_APART = re.compile(r"[-_.]+")


@dataclass(frozen=True, slots=True)
class Library:
    """A library that the program needs: the version that is here, or nothing, and the one that is wanted, if any is."""

    name: str
    version: str
    wanted: str = ""

    @property
    def is_well(self) -> bool:
        """Tell whether it is here as it should be."""
        return bool(self.version) and self.wanted in ("", self.version)


def libraries(pins: str = "") -> tuple[Library, ...]:
    """List the libraries that the program needs and those that they need, by name; `pins` is a file of requirements.

    One that is only needed on other systems is left out when it is not here.
    """
    wanted = {_plain(name): version for name, version in _PIN.findall(pins)}
    found: dict[str, str] = {}
    waiting = [(name, True) for name in _needed(PROGRAM)]
    while waiting:
        name, is_sure = waiting.pop()
        version = version_of(name)
        if name not in found and (version or is_sure):
            found[name] = version
            waiting.extend((below, False) for below in _needed(name))
    return tuple(Library(name, version, wanted.get(name, "")) for name, version in sorted(found.items()))


def version_of(library: str) -> str:
    """Give the version of a library that is installed, or nothing."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _needed(library: str) -> Iterator[str]:
    try:
        needed = importlib.metadata.requires(library) or []
    except importlib.metadata.PackageNotFoundError:
        return
    for each in needed:
        name = _NAME.match(each)
        if name and "extra ==" not in each:
            yield _plain(name[0])


def _plain(name: str) -> str:
    """Write a name as all installers understand it (PEP 503)."""
    return _APART.sub("-", name).lower()
