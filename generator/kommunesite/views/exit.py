"""The exit: the way out of a page on violence or abuse, to one that nobody wonders about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.views.part import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.model.catalogue import Service
    from kommunesite.views.voice import Voice

_HARMLESS = "https://www.yr.no/"
"""The weather: everybody has it open, it sells nothing, and it says nothing of who opened it."""


def exit_from(voice: Voice, services: Iterable[Service]) -> Link | None:
    """Give the way out of a page about some services, when somebody may be watched while reading about one of them."""
    return Link(_HARMLESS, voice.phrases.exit) if any(service.exit for service in services) else None
