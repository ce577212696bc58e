"""Notes: small files in the books that are right or count as missing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kommunesite.building.sighting import Sighting
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Entries = dict[str, Any]
"""What a note holds, as JSON has it; the checksum tells that it is what was written."""

NOT_SO = (AttributeError, KeyError, TypeError, ValueError)
"""What is raised when a note has another shape than this version gives it."""


def read_note(path: Path) -> Entries:
    """Read a note; one that is missing, or is not to the byte what was written, is empty."""
    try:
        checksum, _, text = path.read_bytes().partition(b"\n")
        content = json.loads(text) if checksum == digest(text).encode() else {}
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def note_text(content: Entries) -> bytes:
    """Write a note, with its checksum on the first line."""
    text = json.dumps(content).encode()
    return digest(text).encode() + b"\n" + text


def to_json(sighting: Sighting) -> list[object]:
    """Write a sighting as it stands in a note."""
    return [sighting.names, sighting.signature, sighting.digest, sighting.settled]


def to_sighting(content: Sequence[Any]) -> Sighting:
    """Read a sighting from a note."""
    names, signature, digest, settled = content
    return Sighting(tuple(names), signature, digest, settled)
