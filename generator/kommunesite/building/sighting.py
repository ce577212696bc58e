"""Sightings: what some paths were like when last looked at, so that one knows without opening them that they stand."""

from __future__ import annotations

import marshal
import os
import stat
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from kommunesite.tools.fingerprint import digest, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Listing = Callable[[str], Iterable[str]]
    Reading = Callable[[str, Iterable[str]], str]

Facts = tuple[int, int, int, int]
_FACTS = attrgetter("st_size", "st_mtime_ns", "st_ctime_ns", "st_ino")
_ABSENT = (-1, 0, 0, 0)
_SLACK = 20_000_000
_COARSE_SLACK = 2_000_000_000
_SECOND = 1_000_000_000
_BY_VALUE = 2
"""The form of `marshal` that depends on nothing but the values."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Some paths below a root, a signature of what the file system tells of them, and a digest of the files' bytes.

    Folders end with a slash; the root itself is the empty name. A sighting is settled when no path had been changed
    just before: only then will every later change give another signature.
    """

    names: tuple[str, ...]
    signature: str
    digest: str
    settled: bool

    def stands(self, root: str) -> bool:
        """Tell, without opening a file, whether the paths certainly are as they were."""
        return self.settled and self.is_untouched(root)

    def is_untouched(self, root: str) -> bool:
        """Tell whether the file system says of the paths what it said then."""
        return signature(facts_of(root, self.names)) == self.signature


def look(root: str, names: Iterable[str], now: int, reading: Reading) -> Sighting:
    """Look at paths, then read them; `now` is the file system's time from before the paths were listed."""
    every = tuple(names)
    facts = facts_of(root, every)
    slack = _SLACK if now % _SECOND else _COARSE_SLACK
    latest = max(max(changed, moved) for _, changed, moved, _ in facts)
    return Sighting(every, signature(facts), reading(root, every), latest < now - slack)


def look_again(before: Sighting | None, root: str, now: int, listing: Listing) -> Sighting:
    """Look at a folder; nothing in it is opened when what was seen before stands."""
    if before is not None and before.stands(root):
        return before
    return look(root, listing(root), now, digest_files)


def signature(facts: list[Facts]) -> str:
    """Name what the file system tells of some paths."""
    return digest(marshal.dumps(facts, _BY_VALUE))


def facts_of(root: str, names: Sequence[str]) -> list[Facts]:
    """Ask for size, times and identity of each path, following links; one that is not there has none."""
    try:
        folder = os.open(root or "/", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return [_ABSENT for _ in names]
    try:
        # Nearly always all are there, and a country has 150,000 of them.
        return [_FACTS(os.stat(name or ".", dir_fd=folder)) for name in names]
    except OSError:
        return [_facts_or_none(name or ".", folder) for name in names]
    finally:
        os.close(folder)


def _facts_or_none(name: str, folder: int) -> Facts:
    try:
        return _FACTS(os.stat(name, dir_fd=folder))
    except OSError:
        return _ABSENT


def everything_below(root: str) -> Iterator[str]:
    """List a folder and all that lies below it in a fixed order, links not followed."""
    yield ""
    yield from _below(root, "")


def visible_below(root: str) -> Iterator[str]:
    """List a folder and all that lies below it, but what is hidden."""
    return (name for name in everything_below(root) if not name.startswith(".") and "/." not in name)


def _below(root: str, prefix: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(f"{root}/{prefix}"), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield f"{prefix}{entry.name}/"
            yield from _below(root, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}"


def digest_files(root: str, names: Iterable[str]) -> str:
    """Name the files among some paths by their names and bytes."""
    files = (name for name in names if name and not name.endswith("/"))
    return fingerprint(tuple((name, digest_file(f"{root}/{name}")) for name in files))


def digest_file(path: str) -> str:
    """Name the bytes of a plain file; what is none, or cannot be read, has no name."""
    try:
        # A pipe must not keep us waiting.
        file = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return ""
    try:
        found = os.fstat(file)
        return digest(_bytes_of(file, found.st_size)) if stat.S_ISREG(found.st_mode) else ""
    except OSError:
        return ""
    finally:
        os.close(file)


def _bytes_of(file: int, size: int) -> bytes:
    content = os.read(file, size + 1)
    while len(content) != size and (more := os.read(file, size + 1)):
        content += more
    return content
