"""What was seen: of what a site was made and what came of it, so that an unchanged one is known without opening it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.note import NOT_SO, note_text, read_note, to_json, to_sighting

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kommunesite.building.sighting import Sighting

_NEVER = "9999-99-99"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a site is made of: its folder as it was seen before it was read, and the name of all that is not its own.

    What is planned on `day` is right until the day `until`, or for ever.
    """

    key: str
    folder: str
    sources: Sighting
    day: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a site was made of and what came of it, when last looked at; days as they are written."""

    key: str
    day: str
    until: str
    files: int
    sources: Sighting
    outputs: Sighting

    def covers(self, key: str, today: date) -> bool:
        """Tell whether a plan of today differs only if the site's own folder does."""
        return self.key == key and self.day <= today.isoformat() < self.until


def see(basis: Basis, files: int, outputs: Sighting) -> Seen:
    """Put together what a site was made of and what came of it."""
    until = basis.until.isoformat() if basis.until else _NEVER
    return Seen(basis.key, basis.day.isoformat(), until, files, basis.sources, outputs)


def read_seen(path: Path) -> Seen | None:
    """Read what was seen of a site; nothing when that is not certain, or was written by another version."""
    note = read_note(path)
    try:
        sources, outputs = to_sighting(note["sources"]), to_sighting(note["outputs"])
        return Seen(note["key"], note["day"], note["until"], note["files"], sources, outputs)
    except NOT_SO:
        return None


def seen_text(seen: Seen) -> bytes:
    """Write what was seen of a site."""
    facts = {"key": seen.key, "day": seen.day, "until": seen.until, "files": seen.files}
    return note_text({**facts, "sources": to_json(seen.sources), "outputs": to_json(seen.outputs)})
