"""The stock: forms that were made in an earlier run from the same national material, so that none is made twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.rendering.form import Plate

if TYPE_CHECKING:
    from kommunesite.reading.cache import Cache

STOCK = "forms"
"""The name of the stock in the cache."""

_GROWTH = 1.2
"""How much larger the stock must have become to be worth storing amid a build: that of all languages is 16 MB."""


@dataclass(frozen=True, slots=True)
class StoredPlates:
    """The stock in the cache; `key` names what the plates were made from."""

    key: str
    plates: Mapping[str, Plate]


class Stock:
    """Plates by name; a name stands for all that a form is made from besides the national material."""

    def __init__(self, cache: Cache, key: str) -> None:
        """Take up what was made from the material that the key names; one without name is not kept."""
        found = cache.load(STOCK, StoredPlates) if key else None
        self._cache, self._key = cache, key
        self.plates: dict[str, Plate] = dict(found.record.plates) if found and found.record.key == key else {}
        self._stored = len(self.plates)

    def file(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Give a file that is the same wherever it has this name; it is kept with the forms, as one without holes."""
        if name not in self.plates:
            self.plates[name] = Plate((make(),), ())
        return self.plates[name].texts[0]

    def keep(self) -> None:
        """Store the plates for the next run when many are new; where that cannot be done they are made again."""
        if len(self.plates) > self._stored * _GROWTH:
            self.finish()

    def finish(self) -> None:
        """Store the plates when any is new, as at the end of a build: who corrects one text needs few, but those."""
        if self._key and len(self.plates) > self._stored:
            self._cache.store(STOCK, StoredPlates(self._key, self.plates))
            self._stored = len(self.plates)
