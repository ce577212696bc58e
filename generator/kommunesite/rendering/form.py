"""Forms: a page rendered once for the country, with a hole for each text that is a site's own.

A template is given a stand-in for the record that holds the site's own texts: each text is a hole, and what is empty
stays empty. What comes out is cut at the holes. A hole can be printed, and asked whether it is there; whatever else a
template might do with it could come out differently from site to site, and is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from itertools import count
from operator import attrgetter, itemgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NoReturn

from markupsafe import escape

from kommunesite.model.document import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

_CUT = re.compile("\0([0-9]+)\0")
"""NUL stands around the number of a hole: neither Markdown nor YAML lets it into a text."""

_REMEMBERED = 1 << 15
"""How many short texts are kept escaped and encoded; most are days, amounts and names that stand on many pages."""


class Hole:
    """Stands in a template for a text that each site has its own of."""

    __slots__ = ("mark",)

    def __init__(self, number: int) -> None:
        """Mark the hole with its number."""
        self.mark = f"\0{number}\0"

    def __html__(self) -> str:
        """Show the template engine where the hole is."""
        return self.mark

    def __str__(self) -> str:
        """Show a phrase where the hole is."""
        return self.mark

    def __eq__(self, other: object) -> NoReturn:
        """Refuse: what is compared differs from site to site."""
        raise TypeError(f"a template compares a site's own text with {other!r}")


class Form:
    """A page or a block with its holes."""

    __slots__ = ("_pick", "_texts")

    def __init__(self, html: str) -> None:
        """Cut what a template has made of stand-ins at its holes."""
        parts = _CUT.split(html)
        self._texts = (*(text.encode() for text in parts[::2]), b"")
        order: list[int] = []
        for at, number in enumerate(parts[1::2]):
            order += (at, len(self._texts) + int(number))
        self._pick = itemgetter(*order, len(self._texts) - 2, len(self._texts) - 1)

    def fill(self, values: tuple[bytes, ...]) -> bytes:
        """Put the values into their holes."""
        return b"".join(self._pick(self._texts + values))


@dataclass(frozen=True, slots=True)
class Filling:
    """What a record puts into a form: the values of its holes, and the shape that says which form they fit."""

    record: object
    shape: tuple[Hashable, ...]
    values: tuple[bytes, ...]


def filling_of(record: object, ready: Callable[[Any], bytes]) -> Filling:
    """Take a record apart; `ready` shows the blocks in it."""
    shape: list[Hashable] = []
    values: list[bytes] = []
    _take(_parts(record), ready, shape, values)
    return Filling(record, tuple(shape), tuple(values))


def stand_in(record: object, first: int = 0) -> SimpleNamespace:
    """Make what a template is given in a record's place; its holes are numbered from `first`, as its values come."""
    return _stand_in_for(record, count(first))


def _take(parts: Iterable[Any], ready: Callable[[Any], bytes], shape: list[Hashable], values: list[bytes]) -> None:
    """Note for each part whether it is there, and if it is a text or blocks, the bytes that stand for it."""
    for part in parts:
        if isinstance(part, str):
            shape.append(bool(part))
            if part:
                values.append(part.encode() if type(part) is Html else _encoded(part))
        elif part is None or isinstance(part, bool):
            shape.append(part)
        elif isinstance(part, tuple) and not _holds_blocks(part):
            shape.append(len(part))
            _take(part, ready, shape, values)
        elif isinstance(part, tuple) or is_block(part):
            shape.append("blocks")
            values.append(b"".join(map(ready, part)) if isinstance(part, tuple) else ready(part))
        else:
            _take(_parts(part), ready, shape, values)


def _stand_in(part: Any, numbers: Iterator[int]) -> Any:
    """Make the stand-in for one part, in just the order in which parts are taken."""
    if isinstance(part, str):
        return Hole(next(numbers)) if part else ""
    if part is None or isinstance(part, bool):
        return part
    if isinstance(part, tuple) and not _holds_blocks(part):
        return tuple(_stand_in(each, numbers) for each in part) or ""
    if isinstance(part, tuple) or is_block(part):
        return Hole(next(numbers))
    return _stand_in_for(part, numbers)


def _stand_in_for(record: object, numbers: Iterator[int]) -> SimpleNamespace:
    names = _names(type(record))
    return SimpleNamespace(**{name: _stand_in(getattr(record, name), numbers) for name in names})


def is_block(part: object) -> bool:
    """Tell whether a record is shown by a layout of its own wherever it stands."""
    return hasattr(part, "layout")


def _holds_blocks(parts: tuple[object, ...]) -> bool:
    return bool(parts) and is_block(parts[0])


def _parts(record: object) -> tuple[Any, ...]:
    parts: tuple[Any, ...] = _getter(type(record))(record)
    return parts


@cache
def _getter(kind: type) -> Callable[[object], Any]:
    names = _names(kind)
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda record: (get(record),)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """List what templates may ask a record for: its fields, and its properties."""
    properties = (name for base in kind.__mro__ for name, each in vars(base).items() if isinstance(each, property))
    return (*(each.name for each in fields(kind)), *properties)


@lru_cache(maxsize=_REMEMBERED)
def _encoded(text: str) -> bytes:
    return str(escape(text)).encode()
