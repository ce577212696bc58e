"""Files that are written whole or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes, draft: Path | None = None) -> bool:
    """Make a file hold these bytes, and tell whether it had to be written; one that does already is not touched.

    The bytes are drafted first, hidden beside the file or in another place on the same disk, and then moved into place.
    When that cannot be done, the file is as it was, and no draft is left.
    """
    with suppress(OSError):
        if path.read_bytes() == content:
            return False
    draft = draft or path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return True


def write_new(path: Path, content: bytes) -> None:
    """Make a file and the folders above it; one that is there already is an error and stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(content)
