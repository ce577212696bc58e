"""Statuses: which municipalities have a site that is live, which is all that others show of their settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.note import to_json, to_sighting
from kommunesite.building.sighting import digest_files, look
from kommunesite.reading.source import folders_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kommunesite.building.note import Entries
    from kommunesite.building.sighting import Sighting


@dataclass(frozen=True, slots=True)
class Status:
    """Whether a municipality's site is live, and the settings file that says so.

    One that the register does not know is invented.
    """

    settings: Sighting
    is_live: bool
    is_invented: bool


def look_at_statuses(before: Mapping[str, Status], content: Path, now: int) -> dict[str, Status]:
    """Find out whose site is live; only settings that have changed are read."""
    return {slug: _status(before.get(slug), content, slug, now) for slug in folders_in(content)}


def _status(before: Status | None, content: Path, slug: str, now: int) -> Status:
    if before is not None and before.settings.stands(str(content)):
        return before
    from kommunesite.reading.local_text import SETTINGS_FILE  # brings the whole reader with it
    from kommunesite.reading.register import municipality_of
    from kommunesite.reading.status import read_statuses

    settings = look(str(content), (f"{slug}/{SETTINGS_FILE}",), now, digest_files)
    if before is not None and before.settings.digest == settings.digest:
        return Status(settings, before.is_live, before.is_invented)
    known = read_statuses(content, (slug,), {}).get(slug)
    return Status(settings, known is not None and known.record, municipality_of(slug) is None)


def statuses_to_json(statuses: Mapping[str, Status]) -> Entries:
    """Write statuses as they stand in a note."""
    return {slug: [to_json(status.settings), status.is_live, status.is_invented] for slug, status in statuses.items()}


def to_statuses(content: Entries) -> dict[str, Status]:
    """Read statuses from a note."""
    return {
        slug: Status(to_sighting(settings), is_live, is_invented)
        for slug, (settings, is_live, is_invented) in content.items()
    }
