"""The theme: the templates and assets of one folder."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kommunesite.rendering.asset import Assets, assets_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2 import Environment


_FOLDERS = ("layouts", "blocks", "components/*")
"""Where a theme has its templates: whole pages, what stands on them as a whole, and what both are made of."""


class Theme:
    """Renders layouts; holds the compiled templates, which are made once for the whole country."""

    def __init__(self, sources: Mapping[str, str], assets: Assets) -> None:
        """Take the sources of all templates by name, and the assets."""
        self.assets = assets
        others = {name: f"/{asset.path}" for name, asset in assets.others.items()}
        self.links = {"stylesheet": f"/{assets.stylesheet}", **others}
        self._sources = sources

    @cached_property
    def _environment(self) -> Environment:
        from kommunesite.rendering.template import environment_of  # a build that has every form needs none of it

        return environment_of(self._sources)

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """Render a template; one that asks for what the context does not have is an error."""
        return self._environment.get_template(template).render(context, assets=self.links)


def read_theme(folder: Path) -> Theme:
    """Read a theme from its folder."""
    return Theme(read_sources(folder), assets_in(folder))


def read_sources(folder: Path, kinds: tuple[str, ...] = _FOLDERS) -> dict[str, str]:
    """Read the templates of a theme by their names."""
    files = sorted(path for kind in kinds for path in folder.glob(f"{kind}/*.html"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
