"""The statuses: which municipalities have marked their sites as live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.municipality import Settings, Status
from kommunesite.reading.file import File, to_text
from kommunesite.reading.kept import Pile, keep
from kommunesite.reading.local_text import SETTINGS_FILE
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_LIVE = Status.LIVE.encode()
_ESCAPE = b"\\"


def read_statuses(content: Path, slugs: Iterable[str], known: Pile[bool]) -> Pile[bool]:
    """Tell of each municipality that has settings whether it is live; settings with faults do not count."""
    statuses: Pile[bool] = {}
    for slug in slugs:
        file = File(content / slug / SETTINGS_FILE, slug, slug)
        kept = keep(file, known, _is_live, []) if file.path.is_file() else None
        if kept is not None:
            statuses[slug] = kept
    return statuses


def _is_live(content: bytes) -> bool:
    """Read the settings only when they can say so: with the word itself, or with escaped letters."""
    if _LIVE not in content and _ESCAPE not in content:
        return False
    text = to_text(content, SETTINGS_FILE, [])
    settings = decode(text, Settings, SETTINGS_FILE, []) if text is not None else None
    return settings is not None and settings.status is Status.LIVE
