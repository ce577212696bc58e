"""JSON for programs: as short as it can be, with a line for each entry of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from kommunesite.tools.text import as_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


_ENCODER = msgspec.json.Encoder(enc_hook=as_plain)


def compact(content: object) -> str:
    """Write a value without any space that means nothing."""
    return _ENCODER.encode(content).decode()


def listing(head: Mapping[str, object], name: str, lines: Iterable[str]) -> bytes:
    """Write a record with a list, whose entries are written already and stand each on a line of their own."""
    entries = ",\n".join(lines)
    return f'{compact(head).removesuffix("}")},"{name}":[\n{entries}\n]}}\n'.encode()
