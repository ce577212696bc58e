"""The books: the folder of an output that holds manifests, what was seen, the lock, and drafts while a build runs."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BOOKS = ".kommunesite"
"""The name of the folder, in the output folder."""

LOCK = "lock"
"""The name of the file that a build locks; whenever the file system is asked for its time, the file gets it."""

_DRAFTS = {".draft", ".new"}
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
_MODE = 0o666
_LONGEST_TICK = 0.02


@dataclass(frozen=True, slots=True)
class Books:
    """The books of one output folder."""

    root: Path

    @property
    def folder(self) -> Path:
        """Give the folder that they lie in."""
        return self.root / BOOKS

    def manifest(self, slug: str) -> Path:
        """Give the file that lists what a site holds."""
        return self.folder / f"{slug}.json"

    def seen(self, name: str) -> Path:
        """Give the file that tells what was seen when a site, or the national material, was last looked at."""
        return self.folder / f"{name}.seen"

    def draft(self, slug: str) -> Path:
        """Give the folder where a site's new files are drafted."""
        return self.folder / f"{slug}.draft"

    def settle(self, path: Path, content: bytes) -> None:
        """Make a file of the output hold this, whole or not at all; one that does already is not touched."""
        write_whole(path, content, self.folder / f"{path.name}.new")

    def sweep(self) -> None:
        """Remove the drafts that a killed build has left; only who alone holds the lock may do so."""
        for path in self.folder.iterdir():
            if path.suffix in _DRAFTS:
                remove_tree(path)

    def now(self) -> int:
        """Ask the file system, whose clock may differ from the machine's, what time it is: in nanoseconds."""
        clock = self.folder / LOCK
        clock.touch()
        return clock.stat().st_mtime_ns

    def let_clock_tick(self) -> None:
        """Wait until the file system's clock has moved, so that whatever is changed from now on gets a later time."""
        then, before = time.monotonic(), self.now()
        while self.now() == before and time.monotonic() - then < _LONGEST_TICK:
            time.sleep(0.001)


def write_new(path: str, content: bytes, folder: int | None = None) -> None:
    """Write a file that does not exist, below an open folder when one is given."""
    file = os.open(path, _NEW_FILE, _MODE, dir_fd=folder)
    try:
        done = os.write(file, content)
        while done < len(content):
            done += os.write(file, memoryview(content)[done:])
    finally:
        os.close(file)


@contextmanager
def opened(folder: Path) -> Iterator[int]:
    """Open a folder, so that paths below it need not be found from the root each time."""
    file = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield file
    finally:
        os.close(file)


def remove_tree(path: Path) -> None:
    """Remove a file or a folder with all that is in it, as far as that can be done."""
    with suppress(OSError):
        if path.is_symlink() or not path.is_dir():
            path.unlink()
            return
        for each in path.iterdir():
            remove_tree(each)
        path.rmdir()
