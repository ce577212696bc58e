"""The press: makes each form once for the country, and prints every site's pages by filling it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.rendering.form import Cutter, Filling, Form, plate_of
from kommunesite.tools.fingerprint import fingerprint
from kommunesite.views.frame import frame_of
from kommunesite.views.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from kommunesite.model.language import Language
    from kommunesite.model.national import National
    from kommunesite.rendering.form import Plate, Record
    from kommunesite.rendering.stock import Stock
    from kommunesite.rendering.theme import Theme
    from kommunesite.views.frame import Frame, Rim
    from kommunesite.views.part import Block, View
    from kommunesite.views.sheet import Sheet

_REMEMBERED = 1 << 10
"""How many blocks are kept printed: the country's facts, and the offices, footers and alerts of some sites."""


class Press:
    """Prints the pages that speak with one voice."""

    def __init__(self, theme: Theme, voice: Voice, plates: dict[str, Plate], frame: Frame | None = None) -> None:
        """Begin without any form; each is made when the first page or block of its shape comes.

        The frame is that of all sites, unless another is given.
        """
        self.voice = voice
        self._mark = fingerprint(voice.language, voice.languages, frame)
        self._theme = theme
        self._plates = plates
        self._frame = frame or frame_of(voice)
        self._forms: dict[Hashable, Form] = {}
        self._names: dict[View, str] = {}
        self._cutters: dict[type, Cutter] = {}
        self._kept: dict[int, tuple[Block, bytes]] = {}

    def around(self, rim: Rim) -> Filling:
        """Make ready what surrounds the pages of a site."""
        return self._cutter(rim).filling(rim, self._ready)

    def page(self, sheet: Sheet, rim: Rim, around: Filling) -> bytes:
        """Print one page of a site."""
        cutter = self._cutter(sheet.here)
        filling = cutter.filling(sheet.here, self._ready)
        key = (sheet.layout, sheet.view, around.shape, filling.shape)
        form = self._forms.get(key)
        if form is None:

            def context() -> dict[str, object]:
                here, site = cutter.stand_in(sheet.here, len(around.values)), self._cutter(rim).stand_in(rim)
                return {"view": sheet.view, "here": here, "site": site, "frame": self._frame}

            made_from = (self.name(sheet.view), around.shape, filling.shape)
            form = self._forms[key] = self._form(f"layouts/{sheet.layout}.html", made_from, context)
        return form.fill(around.values + filling.values)

    def name(self, view: View) -> str:
        """Name what the country says on a page by its whole content."""
        if view not in self._names:
            self._names[view] = fingerprint(view)
        return self._names[view]

    def _ready(self, block: Block) -> bytes:
        """Print a block; one that many pages share is kept under its identity, together with it.

        So the identity is not given to another block while what was printed of this one is kept.
        """
        kept = self._kept.get(id(block))
        if kept is not None:
            return kept[1]
        printed = self._block(block)
        if block.is_kept:
            if len(self._kept) > _REMEMBERED:
                self._kept.clear()
            self._kept[id(block)] = (block, printed)
        return printed

    def _block(self, block: Block) -> bytes:
        cutter = self._cutter(block)
        filling = cutter.filling(block, self._ready)
        key = (block.layout, filling.shape)
        form = self._forms.get(key)
        if form is None:

            def context() -> dict[str, object]:
                return {"here": cutter.stand_in(block), "frame": self._frame}

            form = self._forms[key] = self._form(f"blocks/{block.layout}.html", filling.shape, context)
        return form.fill(filling.values)

    def _form(self, template: str, made_from: object, context: Callable[[], Mapping[str, object]]) -> Form:
        """Make a form from its plate, and the plate from its template when there is none yet."""
        name = fingerprint(self._mark, template, made_from)
        if name not in self._plates:
            self._plates[name] = plate_of(self._theme.render(template, context()))
        return Form(self._plates[name])

    def _cutter(self, record: Record) -> Cutter:
        kind = type(record)
        if kind not in self._cutters:
            self._cutters[kind] = Cutter(record)
        return self._cutters[kind]


class Presses:
    """The presses of the country, one for each voice that has been asked for."""

    def __init__(self, national: National, theme: Theme, stock: Stock) -> None:
        """Begin without any press, but with the plates that are in stock."""
        self.theme = theme
        self.stock = stock
        self._national = national
        self.presses: dict[tuple[Language, ...], Press] = {}

    def press(self, language: Language, languages: tuple[Language, ...]) -> Press:
        """Give the press for one language of the sites that have these languages, the first one without prefix."""
        key = (language, *languages)
        if key not in self.presses:
            self.presses[key] = Press(self.theme, Voice(self._national, language, languages), self.stock.plates)
        return self.presses[key]
