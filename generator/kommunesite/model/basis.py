"""The basis: the national texts that a municipality's own texts were written to, as they were when it accepted them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kommunesite.model.language import Language
from kommunesite.model.scalar import Slug

Sections = Mapping[str, str]
"""The Markdown under fixed headings, by the names of the headings."""


@dataclass(frozen=True, slots=True)
class Basis:
    """The whole of a municipality's `grunnlag.yaml`, by service, language and heading; only a command writes it."""

    services: Mapping[Slug, Mapping[Language, Sections]] = field(default_factory=dict)

    def of(self, service: str, language: Language) -> Sections:
        """Give what has been accepted for a text about a service."""
        return self.services.get(Slug(service), {}).get(language, {})
