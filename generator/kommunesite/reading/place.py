"""Places: where a key stands in a file that has been read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.reading.file import read_content, to_text
from kommunesite.tools.yaml import place_in

if TYPE_CHECKING:
    from kommunesite.model.problem import Place
    from kommunesite.reading.file import File


def key_in(file: File, *path: str) -> Place:
    """Find the key that a path of keys leads to; else the nearest above it."""
    text = to_text(read_content(file, []) or b"", file.name, [])
    return place_in(text or "", file.name, *path)
