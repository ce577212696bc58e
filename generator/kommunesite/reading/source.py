"""Where the material lies: in a checkout, or inside the installed package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders and files that everything is read from."""

    catalogue: Path
    national: Path
    theme: Path
    content: Path


def find_sources(content: Path) -> Sources:
    """Find the national material beside the package's code, or in the package itself when it is installed."""
    package = Path(__file__).resolve().parents[1]
    packed = package / "material"
    root = packed if packed.is_dir() else package.parents[1]
    return Sources(
        catalogue=root / "services.yaml",
        national=root / "content" / "nasjonalt",
        theme=root / "themes" / "nasjonal",
        content=content,
    )


NATIONAL_FOLDER = "nasjonalt"
"""The folder in `content/` that holds the national texts."""

PORTAL_FOLDER = "norge"
"""The folder of the national portal in the output, beside those of the municipalities."""

PARTNER_FOLDER = "samarbeid"
"""The folder in `content/` that describes who delivers services for several municipalities."""

BASELINE_FILE = "avvik.yaml"
"""What a command writes and no editor: the findings of a check that a municipality knows of."""


def folders_in(content: Path) -> tuple[str, ...]:
    """List the municipalities that have a folder, by name."""
    if not content.is_dir():
        return ()
    names = (each.name for each in content.iterdir() if each.is_dir() and not each.name.startswith("."))
    return tuple(sorted(name for name in names if name not in (NATIONAL_FOLDER, PARTNER_FOLDER)))
