"""Libraries: which versions are installed, found without `importlib.metadata`, whose import alone costs 20 ms."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def folder_of(module: str) -> str:
    """Give the folder in which a library is installed, or nothing when it is not."""
    spec = find_spec(module)
    return str(Path(spec.origin).parents[1]) if spec and spec.origin else ""


def versions(libraries: dict[str, str]) -> tuple[str, ...]:
    """Name the installed versions of libraries, given as the module to import and the name to install it by.

    A version stands in the name of the folder that the installer makes beside the library (PEP 376, PEP 503).
    """
    return tuple(sorted(name for module, library in libraries.items() for name in _names(folder_of(module), library)))


def _names(folder: str, library: str) -> list[str]:
    begin = f"{library.lower().replace('-', '_')}-"
    names = (entry.name.lower() for entry in Path(folder).iterdir()) if folder else ()
    return [name for name in names if name.startswith(begin) and name.endswith("-info")]
