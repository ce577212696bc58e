"""The manifest: which files a site holds, and the digests of their bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FORMAT = 2


def read_manifest(path: Path) -> dict[str, str]:
    """Read the digests of a site's files by path; a manifest that is missing, damaged or of another format is empty."""
    try:
        content = json.loads(path.read_bytes())
        if content["format"] != _FORMAT:
            return {}
        return {str(name): str(digest) for name, digest in content["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def manifest_text(files: Mapping[str, str]) -> bytes:
    """Write a manifest with its files in order, one on each line."""
    ordered = {name: files[name] for name in sorted(files)}
    return json.dumps({"format": _FORMAT, "files": ordered}, separators=(",\n", ": ")).encode() + b"\n"
