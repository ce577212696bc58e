"""Pictures in texts: each is as large as its file says, so that nothing moves when it comes in."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import unquote

from kommunesite.model.document import Html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kommunesite.model.document import Document, Prose, ServiceText
    from kommunesite.model.national import Medium

    Sizes = Mapping[str, tuple[int, int]]

Matter = TypeVar("Matter")

_PICTURE = re.compile(r'(?<=<img )src="/media/([^"]*)"')


def sizes_of(media: Sequence[Medium]) -> Sizes:
    """List the pictures that say how large they are, by name."""
    return {medium.name: medium.imprint.size for medium in media if medium.imprint.size}


def sized_documents(documents: Sequence[Document[Matter]], sizes: Sizes) -> tuple[Document[Matter], ...]:
    """Give texts with the sizes of their pictures."""
    if not sizes:
        return tuple(documents)
    return tuple(replace(each, prose=sized(each.prose, sizes)) if each.prose.images else each for each in documents)


def sized_services(texts: Sequence[ServiceText], sizes: Sizes) -> tuple[ServiceText, ...]:
    """Give texts about services with the sizes of their pictures."""
    if not sizes:
        return tuple(texts)
    return tuple(
        replace(text, passages=tuple(replace(each, prose=sized(each.prose, sizes)) for each in text.passages))
        for text in texts
    )


def sized(prose: Prose, sizes: Sizes) -> Prose:
    """Give a text with the sizes of its pictures; one whose file does not say it stays as it is."""

    def measured(found: re.Match[str]) -> str:
        size = sizes.get(unquote(unescape(found[1])))
        return f'{found[0]} width="{size[0]}" height="{size[1]}"' if size else found[0]

    return replace(prose, html=Html(_PICTURE.sub(measured, prose.html)))
