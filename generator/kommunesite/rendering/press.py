"""The press: makes each form once for the country, and prints every site's pages by filling it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kommunesite.rendering.form import Filling, Form, filling_of, stand_in
from kommunesite.views.frame import frame_of

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kommunesite.rendering.theme import Theme
    from kommunesite.views.frame import Rim
    from kommunesite.views.sheet import Sheet
    from kommunesite.views.voice import Voice

_REMEMBERED = 256
"""How many blocks that stand on many pages are kept: the offices, headers and alerts of a few sites."""


class Press:
    """Prints the pages that speak with one voice."""

    def __init__(self, theme: Theme, voice: Voice) -> None:
        """Begin without any form; one is made when the first page or block of its shape comes."""
        self.voice = voice
        self._theme = theme
        self._frame = frame_of(voice)
        self._forms: dict[Hashable, Form] = {}
        self._kept_block = lru_cache(_REMEMBERED)(self._printed_block)

    def rim(self, rim: Rim) -> Filling:
        """Make ready what surrounds the pages of one section of a site."""
        return filling_of(rim, self._block)

    def page(self, sheet: Sheet, rim: Filling) -> bytes:
        """Print one page of a site."""
        here = filling_of(sheet.here, self._block)
        key = (sheet.layout, sheet.view, rim.shape, here.shape)
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = self._page_form(sheet, rim)
        return form.fill(rim.values + here.values)

    def _page_form(self, sheet: Sheet, rim: Filling) -> Form:
        here, site = stand_in(sheet.here, len(rim.values)), stand_in(rim.record)
        context = {"view": sheet.view, "here": here, "site": site, "frame": self._frame}
        return Form(self._theme.render(f"layouts/{sheet.layout}.html", context))

    def _block(self, block: Any) -> bytes:
        """Print a block; those that are told apart by identity stand on many pages and are kept."""
        return self._printed_block(block) if type(block).__hash__ is not object.__hash__ else self._kept_block(block)

    def _printed_block(self, block: Any) -> bytes:
        filling = filling_of(block, self._block)
        key = (block.layout, filling.shape)
        form = self._forms.get(key)
        if form is None:
            context = {"here": stand_in(block), "frame": self._frame}
            form = self._forms[key] = Form(self._theme.render(f"blocks/{block.layout}.html", context))
        return form.fill(filling.values)
