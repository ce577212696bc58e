"""The repository of one municipality: what stands around its folder, so that changes are checked and published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.editing.installation import Library
from kommunesite.editing.template import fill

if TYPE_CHECKING:
    from kommunesite.editing.start import Files
    from kommunesite.model.municipality import Municipality

WHEEL = f"kommunesite-{__version__}-py3-none-any.whl"
"""The package that a repository of its own installs; it is not in any registry."""

_FOLDER = Path(__file__).with_name("standalone")
_FILES: Mapping[str, str] = {
    ".editorconfig": "editorconfig",
    ".gitattributes": "gitattributes",
    ".github/workflows/nettsted.yml": "github.yml",
    ".gitignore": "gitignore",
    ".gitlab-ci.yml": "gitlab.yml",
    ".pre-commit-config.yaml": "pre-commit.yml",
    ".vscode/extensions.json": "extensions.json",
    ".vscode/settings.json": "settings.json",
    "CODEOWNERS": "codeowners",
    "README.md": "README.md",
    "netlify.toml": "netlify.toml",
    "requirements.txt": "requirements.txt",
}
SCHEMAS = ("kommune", "samarbeid", "tilbud")
"""The kinds of file in a repository of its own for which an editor's program knows a schema."""


def _owner_line(municipality: Municipality, owner: str) -> str:
    """Say who must approve changes; while nobody has been named, it is a comment."""
    folder = f"/content/{municipality.slug}/"
    return f"{folder} {owner}" if owner else f"# {folder} @kommunen/redaktorer"


def owners_text(municipality: Municipality, owner: str) -> str:
    """Write the line of a file CODEOWNERS, which GitHub and GitLab read."""
    return _filled("codeowners", municipality, owner, ())


def repository_files(
    municipality: Municipality, owner: str, libraries: Iterable[Library], schemas: Mapping[str, bytes]
) -> Files:
    """Make the files around a municipality's folder; `schemas` are those for editors' own programs."""
    known = tuple(libraries)
    files = {name: _filled(source, municipality, owner, known).encode() for name, source in _FILES.items()}
    named = {f"{name}.schema.json" for name in SCHEMAS}
    return {**files, **{f"schemas/{name}": content for name, content in schemas.items() if name in named}}


def _filled(source: str, municipality: Municipality, owner: str, libraries: Iterable[Library]) -> str:
    text = (_FOLDER / source).read_text(encoding="utf-8")
    return fill(
        text,
        slug=municipality.slug,
        title=municipality.title,
        owner=_owner_line(municipality, owner),
        wheel=WHEEL,
        pins="\n".join(f"{each.name}=={each.version}" for each in libraries if each.version),
    )
