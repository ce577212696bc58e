"""The gallery: every component of the theme with every example in every mode, for designers and for the tests."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.document import Html
from kommunesite.model.municipality import Accent
from kommunesite.rendering.asset import NO_ASSETS, gallery_part, stylesheets
from kommunesite.rendering.theme import Theme, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kommunesite.rendering.component import Component, Plain, Workshop

_ACCENT = Accent.FJORD
"""The colours of a municipality that has not chosen any."""

MODES = ("light", "dark", "forced")
"""The colours in which each example is shown; the last is an imitation of what browsers do with forced colours."""

_ALWAYS, _NEVER = "(min-width: 0)", "(max-width: 0)"
_LIST_PARTS = ("dl", "ul")
_PICTURE = "media/fjord.svg"
"""What examples may show as a picture; the gallery has no root of its own, so its address is relative."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One example as the gallery shows it: the address of its page in each mode, and what it is made of."""

    name: str
    arguments: str
    markup: str
    pages: Mapping[str, str]


def gallery(folder: Path, workshop: Workshop, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each file of the gallery with its path; `words` are what the gallery itself says."""
    theme = Theme(read_sources(folder, ("gallery",)), NO_ASSETS)
    components = tuple(workshop.components)
    for mode in MODES:
        yield f"{mode}.css", styles_in(mode, folder)
    yield "gallery.css", stylesheets(folder)[_ACCENT] + gallery_part(folder, "gallery")
    yield _PICTURE, (folder / "gallery" / "fjord.svg").read_text("utf-8")
    yield "favicon.svg", (folder / "assets" / "favicon.svg").read_text("utf-8")
    yield "index.html", theme.render("gallery/index.html", {"components": components, "words": words})
    for component in components:
        shots = []
        for at, example in enumerate(component.examples, 1):
            html = workshop.render(component, example.arguments)
            pages = {mode: f"{component.name}-{at}-{mode}.html" for mode in MODES}
            shots.append(Shot(example.name, _code(example.arguments), html.strip(), pages))
            for mode, page in pages.items():
                context = {"component": component, "example": example, "mode": mode, "html": _placed(component, html)}
                yield page, theme.render("gallery/example.html", {**context, "words": words})
        context = {"component": component, "shots": shots, "modes": MODES, "words": words}
        yield f"{component.name}.html", theme.render("gallery/component.html", context)


def _code(arguments: Mapping[str, Plain]) -> str:
    return json.dumps(arguments, ensure_ascii=False, indent=2)


def _placed(component: Component, html: str) -> Html:
    """Put what is only a part of a list into a list, and have pictures found."""
    html = html.replace(f'src="/{_PICTURE}"', f'src="{_PICTURE}"')
    around = component.inside if component.inside in _LIST_PARTS else ""
    return Html(f"<{around}>{html}</{around}>" if around else html)


def styles_in(mode: str, folder: Path) -> str:
    """Give the stylesheet of a theme as a browser reads it that prefers one mode, whatever the real one prefers."""
    dark, forced = (_ALWAYS if mode == wanted else _NEVER for wanted in ("dark", "forced"))
    scheme = "dark" if mode == "dark" else "light"
    text = (
        stylesheets(folder)[_ACCENT]
        .replace("(prefers-color-scheme: dark)", dark)
        .replace("(forced-colors: active)", forced)
    )
    text = text.replace("(forced-colors: none)", _NEVER if mode == "forced" else _ALWAYS)
    text = text.replace("color-scheme: light dark", f"color-scheme: {scheme}")
    parts = ("example", "forced") if mode == "forced" else ("example",)
    return text + "".join(gallery_part(folder, part) for part in parts)
