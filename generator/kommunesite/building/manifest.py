"""The manifest: which files a site has, by which keys they were made, and from which inputs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made: the key of its artifact, and its size in bytes."""

    key: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files of one site by path; `inputs` is empty unless the last build was finished."""

    inputs: str = ""
    files: dict[str, Made] = field(default_factory=dict)


def read_manifest(path: Path) -> Manifest:
    """Read a manifest; one that is missing, damaged or of another format counts as empty."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != _FORMAT:
            return Manifest()
        files = {name: Made(str(key), int(size)) for name, (key, size) in content["files"].items()}
        return Manifest(str(content["inputs"]), files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def manifest_text(manifest: Manifest) -> str:
    """Write a manifest with its files in order, one on each line."""
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps([made.key, made.size])}" for name, made in sorted(manifest.files.items())
    )
    head = f'"format": {_FORMAT},\n"inputs": {json.dumps(manifest.inputs)}'
    return f'{{{head},\n"files": {{\n{lines}\n}}}}\n'
