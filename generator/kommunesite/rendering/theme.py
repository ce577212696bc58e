"""The theme: templates and assets of one folder, and the digests by which a change in them is noticed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.meta import find_referenced_templates

from kommunesite.model.document import Html
from kommunesite.rendering.asset import Asset, assets_in
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class AssetLinks:
    """Where the templates find the files that they need."""

    stylesheet: str
    favicon: str
    switch: str


class Theme:
    """Renders layouts; holds the compiled templates, which are made once for the whole country."""

    def __init__(self, sources: Mapping[str, str], assets: tuple[Asset, ...], edition: str) -> None:
        """Take the sources of all templates by name, the assets, and the edition of the code."""
        self.assets = assets
        self.links = AssetLinks(**{asset.role: f"/{asset.path}" for asset in assets})
        self._sources = sources
        self._edition = edition
        self._digests: dict[str, str] = {}
        self._environment = Environment(
            loader=DictLoader(dict(sources)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals.clear()

    def digest(self, layout: str) -> str:
        """Name everything outside its view and frame that decides how a layout is rendered."""
        if layout not in self._digests:
            closure = self._closure(f"layouts/{layout}.html")
            sources = tuple((name, self._sources[name]) for name in sorted(closure))
            self._digests[layout] = fingerprint(self._edition, self.links, sources)
        return self._digests[layout]

    def _closure(self, template: str) -> set[str]:
        """List a template with all that it extends, includes or imports."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                tree = self._environment.parse(self._sources[name])
                waiting += [each for each in find_referenced_templates(tree) if each is not None]
        return found

    def render(self, layout: str, context: Mapping[str, object]) -> str:
        """Render a layout; a template that asks for what the context does not have is an error."""
        return self._environment.get_template(f"layouts/{layout}.html").render(context, assets=self.links)

    def render_part(self, layout: str, context: Mapping[str, object]) -> Html:
        """Render a part of pages, ready to be put into a layout."""
        return Html(self.render(layout, context))


def read_theme(folder: Path, edition: str) -> Theme:
    """Read a theme from its folder."""
    files = sorted((*folder.glob("layouts/*.html"), *folder.glob("components/*/*.html")))
    sources = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
    return Theme(sources, assets_in(folder), edition)
