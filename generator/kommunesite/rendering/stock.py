"""The stock: forms that were made in an earlier run from the same national material, so that none is made twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.rendering.form import Plate

if TYPE_CHECKING:
    from kommunesite.reading.cache import Cache

STOCK = "forms"
"""The name of the stock in the cache."""


@dataclass(frozen=True, slots=True)
class StoredPlates:
    """The stock in the cache; `key` names what the plates were made from."""

    key: str
    plates: Mapping[str, Plate]


class Stock:
    """Plates by name; a name stands for all that a form is made from besides the national material."""

    def __init__(self, cache: Cache, key: str) -> None:
        """Take up what was made from the material that the key names; one without name is not kept."""
        self._cache, self._key = cache, key
        self.plates: dict[str, Plate] = {}
        self._stored = 0
        self._take_up()

    def keep(self) -> None:
        """Store the plates for the next run when some are new; where that cannot be done they are made again.

        Others build at the same time, so theirs are taken up first: each finds a few forms that the others do not.
        """
        if self._key and len(self.plates) > self._stored:
            self._take_up()
            self._cache.store(STOCK, StoredPlates(self._key, self.plates))
            self._stored = len(self.plates)

    def _take_up(self) -> None:
        found = self._cache.load(STOCK, StoredPlates) if self._key else None
        if found and found.record.key == self._key:
            self.plates.update(found.record.plates)
        self._stored = len(self.plates)
