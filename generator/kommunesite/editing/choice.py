"""Choices: the names that an editor may choose among, where the national catalogue knows them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.language import Language
from kommunesite.reading.national import read_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem

SERVICE = "service"
SUPPLIER = "supplier"

_SAID = {
    SERVICE: "Tjenesten finnes ikke i katalogen. Velg en fra listen.",
    SUPPLIER: "Leverandøren finnes ikke i katalogen. Velg en fra listen.",
}
_KEYS = {
    ("Offers", "services"): SERVICE,
    ("Offers", "suppliers"): SUPPLIER,
    ("Partner", "services"): SERVICE,
}
_VALUES = {("Offers", "suppliers"): SERVICE, ("NotOffered", "service"): SERVICE}


@dataclass(frozen=True, slots=True)
class Choices:
    """Names of each kind that are known, each with its explanation; a kind that is not there may be any name."""

    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of_keys(self, record: str, field: str) -> str:
        """Tell of which kind the keys under a field must be; nothing when they may be any name."""
        return self._known(_KEYS.get((record, field), ""))

    def of_values(self, record: str, field: str) -> str:
        """Tell of which kind the names in a field must be; nothing when they may be any name."""
        return self._known(_VALUES.get((record, field), ""))

    def said_of(self, kind: str) -> str:
        """Say to who writes another name what to do."""
        return _SAID[kind]

    def _known(self, kind: str) -> str:
        return kind if kind in self.known else ""


def read_choices(catalogue: Path, problems: list[Problem]) -> Choices | None:
    """Read the names that the national catalogue knows; give nothing when it has faults."""
    before = len(problems)
    known = read_catalogue(catalogue, {}, problems)
    return choices_of(known) if known is not None and len(problems) == before else None


def choices_of(catalogue: Catalogue) -> Choices:
    """List the services and the suppliers of the catalogue."""
    services: dict[str, str] = {
        each.id: f"{each.name.said_in(Language.NB).text}. {each.description.said_in(Language.NB).text}"
        for each in catalogue.services
    }
    return Choices({SERVICE: services, SUPPLIER: {each.id: each.name for each in catalogue.suppliers}})
