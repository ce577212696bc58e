"""Life events: situations in which one needs several services, from the municipality and from others."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.language import LocalText
from kommunesite.model.scalar import Slug, Url


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a life event, with the services that it needs."""

    title: LocalText
    text: LocalText
    services: tuple[Slug, ...]


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """A situation a citizen is in that needs several services, in order."""

    id: Slug
    name: LocalText
    description: LocalText
    steps: tuple[Step, ...]
    los: Url | None = None
