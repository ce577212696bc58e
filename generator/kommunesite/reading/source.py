"""Where the material lies: in a checkout, or inside the installed package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kommunesite.reading.file import to_text


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders and files that everything is read from."""

    catalogue: Path
    national: Path
    theme: Path
    content: Path


def find_sources(content: Path) -> Sources:
    """Find the national material beside the package's code, or in the package itself when it is installed."""
    root = _root()
    return Sources(
        catalogue=root / "services.yaml",
        national=root / "content" / "nasjonalt",
        theme=root / "themes" / "nasjonal",
        content=content,
    )


def find_docs() -> Path:
    """Find the folder of the documentation in the same way; the package has only what is for editors."""
    return _root() / "docs"


def _root() -> Path:
    package = Path(__file__).resolve().parents[1]
    packed = package / "material"
    return packed if packed.is_dir() else package.parents[1]


NATIONAL_FOLDER = "nasjonalt"
"""The folder in `content/` that holds the national texts."""

PORTAL_FOLDER = "norge"
"""The folder of the national portal in the output, beside those of the municipalities."""

PARTNER_FOLDER = "samarbeid"
"""The folder in `content/` that describes who delivers services for several municipalities."""

BASELINE_FILE = "avvik.yaml"
"""What a command writes and no editor: the findings of a check that a municipality knows of."""


_CONTENT = "content/"


def path_of(sources: Sources, name: str) -> Path:
    """Find the file that problems call by a name."""
    national = f"{_CONTENT}{NATIONAL_FOLDER}/"
    if name.startswith(national):
        return sources.national / name.removeprefix(national)
    if name.startswith(_CONTENT):
        return sources.content / name.removeprefix(_CONTENT)
    return (sources.theme if name.startswith("phrases/") else sources.catalogue.parent) / name


def read_source(sources: Sources, name: str) -> str | None:
    """Read the file that problems call by a name as texts are read, or give nothing when it cannot be read any more."""
    try:
        return to_text(path_of(sources, name).read_bytes(), name, [])
    except OSError:
        return None


def folders_in(content: Path) -> tuple[str, ...]:
    """List the municipalities that have a folder, by name."""
    if not content.is_dir():
        return ()
    names = (each.name for each in content.iterdir() if each.is_dir() and not each.name.startswith("."))
    return tuple(sorted(name for name in names if name not in (NATIONAL_FOLDER, PARTNER_FOLDER)))
