"""Forms: a page rendered once for the country, with a hole for each text and each block that is a site's own.

A template is given a stand-in for the record that holds what is the site's own. Each text and each list in it is a
hole, and what is empty stays empty, so that a template can ask whether it is there; each block is a hole whatever is in
it. What comes out is cut at the holes. Whatever else a template might do with a hole could come out differently from
site to site, and is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from itertools import count
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from markupsafe import escape

from kommunesite.model.document import Html
from kommunesite.views.part import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kommunesite.views.frame import Rim
    from kommunesite.views.part import Block, Here

    Record = Block | Here | Rim

_CUT = re.compile("\0([0-9]+)\0")
"""NUL stands around the number of a hole: neither Markdown nor YAML lets it into a text."""

_SPECIAL = re.compile("[&<>\"']")
"""What means something in HTML."""


_TEXTS = 1 << 12
"""How many texts are kept escaped: a site says most of what it says on several pages."""


class SitesOwn:
    """What differs from site to site: a template cannot do anything with it that would come out differently."""

    __slots__ = ()

    def __str__(self) -> str:
        """Refuse: a filter would change the mark of a hole, and not what is put in its place."""
        raise TypeError("a template does more with what is a site's own than to print its texts")

    def __hash__(self) -> NoReturn:
        """Refuse: what is a site's own is no key."""
        raise TypeError("a template uses what is a site's own as a key")

    def __eq__(self, other: object) -> NoReturn:
        """Refuse: what is compared differs from site to site."""
        raise TypeError(f"a template compares what is a site's own with {other!r}")


class BlockHole(SitesOwn):
    """Stands in a template for a block, or several, or none: it can be printed, and nothing else."""

    __slots__ = ("mark",)

    def __init__(self, number: int) -> None:
        """Mark the hole with its number."""
        self.mark = f"\0{number}\0"

    def __html__(self) -> str:
        """Show the template engine where the hole is."""
        return self.mark

    def __format__(self, form: str) -> str:
        """Show a phrase where the hole is; a phrase that wants it in some width or form is an error."""
        if form:
            raise TypeError(f"a phrase gives a site's own text the form {form!r}")
        return self.mark

    def __bool__(self) -> bool:
        """Refuse: whether a block is there differs from site to site."""
        raise TypeError("a template asks whether a site's own block is there")


class TextHole(BlockHole):
    """Stands in a template for a text or a list that is there: it can be printed, and asked whether it is."""

    __slots__ = ()

    def __bool__(self) -> bool:
        """Tell that the text is there."""
        return True


class StandIn(SitesOwn):
    """Stands in a template for a record of a site's own; it is there when any text in it is."""

    def __bool__(self) -> bool:
        """Tell whether any text of the record is there."""
        return any(map(bool, vars(self).values()))


@dataclass(frozen=True, slots=True)
class Plate:
    """A form as it can be kept: the texts between the holes, and in which order they and the values stand.

    Numbers below the number of texts are texts, the others values.
    """

    texts: tuple[bytes, ...]
    order: tuple[int, ...]


def plate_of(html: str) -> Plate:
    """Cut what a template has made of stand-ins at its holes."""
    parts = _CUT.split(html)
    texts = (*(text.encode() for text in parts[::2]), b"")
    order: list[int] = []
    for at, number in enumerate(parts[1::2]):
        order += (at, len(texts) + int(number))
    return Plate(texts, (*order, len(texts) - 2, len(texts) - 1))


class Form:
    """A page or a block with its holes."""

    __slots__ = ("_pick", "_texts")

    def __init__(self, plate: Plate) -> None:
        """Make ready to be filled."""
        self._texts = list(plate.texts)
        self._pick = itemgetter(*plate.order)

    def fill(self, values: list[bytes]) -> bytes:
        """Put the values into their holes."""
        return b"".join(self._pick(self._texts + values))


class Filling(NamedTuple):
    """What a record puts into a form: the shape tells which texts are there; the values come in the order of holes."""

    shape: bytes
    values: list[bytes]


class Cutter:
    """Takes the records of one type apart; all of them have the same parts, though some may be empty."""

    __slots__ = ("_asked", "_asked_names", "_block_names", "_blocks")

    def __init__(self, record: Record) -> None:
        """Learn the parts from a record: its fields and properties, and those of the records in it."""
        parts = dict(_parts_of(record, ""))
        self._asked_names = [name for name, part in parts.items() if isinstance(part, str | bool | tuple)]
        self._block_names = [name for name in parts if name not in self._asked_names]
        self._asked, self._blocks = _getter(self._asked_names), _getter(self._block_names)

    def filling(self, record: object, ready: Callable[[Any], bytes]) -> Filling:
        """Take a record apart; `ready` prints the blocks."""
        asked = self._asked(record)
        values = [
            _encoded(each) if type(each) is str else _raw(each, ready) for each in asked if each and each is not True
        ]
        values += [b"" if each is NOTHING else ready(each) for each in self._blocks(record)]
        return Filling(bytes(map(bool, asked)), values)

    def stand_in(self, record: object, first: int = 0) -> StandIn:
        """Make what a template is given in a record's place, its holes numbered from `first` in the order of values."""
        numbers, whole = count(first), StandIn()
        for name, part in zip(self._asked_names, self._asked(record), strict=True):
            _put(whole, name, part if isinstance(part, bool) else TextHole(next(numbers)) if part else "")
        for name in self._block_names:
            _put(whole, name, BlockHole(next(numbers)))
        return whole


def _parts_of(record: Record, before: str) -> Iterator[tuple[str, object]]:
    """List what templates may ask a record for, under dotted names: its texts, lists and blocks."""
    names = [each.name for each in fields(record)]
    names += (name for kind in type(record).__mro__ for name in vars(kind) if isinstance(vars(kind)[name], property))
    for name in names:
        part, whole_name = getattr(record, name), f"{before}{name}"
        if isinstance(part, str | bool | tuple) or hasattr(part, "layout"):
            yield whole_name, part
        else:
            yield from _parts_of(part, f"{whole_name}.")


def _getter(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    """Make a function that gives the parts with these names all at once."""
    if len(names) > 1:
        return attrgetter(*names)
    getters = [attrgetter(name) for name in names]
    return lambda record: tuple(get(record) for get in getters)


def _put(whole: StandIn, name: str, part: object) -> None:
    *above, last = name.split(".")
    for each in above:
        whole = vars(whole).setdefault(each, StandIn())
    setattr(whole, last, part)


@lru_cache(maxsize=_TEXTS)
def _encoded(text: str) -> bytes:
    """Escape a text as the template engine does, which most texts need not."""
    return (str(escape(text)) if _SPECIAL.search(text) else text).encode()


def _raw(part: str | tuple[Any, ...], ready: Callable[[Any], bytes]) -> bytes:
    """Give the bytes of what need not be escaped: HTML, or a list of blocks."""
    if isinstance(part, Html):
        return part.encode()
    return _encoded(str(part)) if isinstance(part, str) else b"".join(map(ready, part))
