"""The plain way to make a page: its template with the site's real texts in it, no holes, and nothing cut or kept.

What the press prints must be the same to the byte. Every page is rendered anew, and so is every block on it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from kommunesite.model.document import Html
from kommunesite.reading.cache import Cache
from kommunesite.rendering.press import Presses
from kommunesite.rendering.stock import Stock
from kommunesite.views.frame import Frame, Rim, frame_of, home_rim, rim_of
from kommunesite.views.part import Block
from kommunesite.views.sheet import Sheet, sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kommunesite.model.national import National
    from kommunesite.rendering.form import Record
    from kommunesite.rendering.press import Press
    from kommunesite.rendering.theme import Theme
    from kommunesite.views.scene import Scene

FRONT = ("home", "partial")


def new_presses(national: National, theme: Theme) -> Presses:
    """Give presses that make every form themselves and keep none."""
    return Presses(national, theme, Stock(Cache(Path("unused")), ""))


class Shown(SimpleNamespace):
    """A record with its real texts; it is there when any of them is."""

    def __bool__(self) -> bool:
        return any(vars(self).values())


@dataclass(frozen=True, slots=True)
class Plain:
    """A theme, and the frame of the pages that speak with one voice."""

    theme: Theme
    frame: Frame

    def page(self, sheet: Sheet, rim: Rim) -> bytes:
        context = {"view": sheet.view, "here": self.shown(sheet.here), "site": self.shown(rim), "frame": self.frame}
        return self.theme.render(f"layouts/{sheet.layout}.html", context).encode()

    def block(self, block: Block) -> Html:
        context = {"here": self.record(block), "frame": self.frame}
        return Html(self.theme.render(f"blocks/{block.layout}.html", context))

    def shown(self, part: object) -> object:
        if isinstance(part, str | bool):
            return part
        if isinstance(part, tuple):
            return Html("".join(map(self.block, part)))
        return self.block(part) if isinstance(part, Block) else self.record(cast("Record", part))

    def record(self, record: Record) -> Shown:
        names = [each.name for each in fields(record)]
        names += [name for name in dir(type(record)) if isinstance(getattr(type(record), name), property)]
        return Shown(**{name: self.shown(getattr(record, name)) for name in names})


def differences(scene: Scene, theme: Theme, press: Press) -> Iterator[str]:
    """Name the pages of a site in one language that the press prints differently, or with a hole left."""
    plain, rim = Plain(theme, frame_of(scene.voice)), rim_of(scene)
    for sheet in sheets_of(scene):
        around = home_rim(rim) if sheet.layout in FRONT else rim
        printed = press.page(sheet, around, press.around(around))
        if printed != plain.page(sheet, around) or b"\0" in printed:
            yield f"{sheet.layout} {sheet.url}"
