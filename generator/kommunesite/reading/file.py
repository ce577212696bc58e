"""Files: reading text safely, and listing what lies in a folder without leaving it."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_TEXT = 2_000_000
"""The most bytes that a text file may have."""
_REST = 2_000_000_000


@dataclass(frozen=True, slots=True)
class File:
    """A file of a folder: where it lies, its way down from the folder, and the name under which it is reported."""

    path: Path
    relative: str
    name: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that nothing may lead out of; `name` is what problems call it, the same on all systems."""

    path: Path
    name: str

    def file(self, relative: str) -> File:
        """Name the file to which a way with slashes leads."""
        return File(self.path / relative, relative, f"{self.name}/{relative}")


def read_content(file: File, problems: list[Problem]) -> bytes | None:
    """Read the bytes of a text file, or give nothing and say why."""
    try:
        content = file.path.read_bytes()
    except OSError as error:
        problems.append(unreadable(error, file.name))
        return None
    if len(content) > LARGEST_TEXT:
        problems.append(problem(Fault.TOO_LARGE, Place(file.name), size=len(content), limit=LARGEST_TEXT))
        return None
    return content


def to_text(content: bytes, name: str, problems: list[Problem]) -> str | None:
    """Take bytes as UTF-8, or give nothing and say why.

    Line ends become those of Unix, a byte order mark is left out, and letters are composed (NFC).
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        problems.append(problem(Fault.NOT_UTF8, Place(name, before.count(b"\n") + 1, column)))
        return None
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def state_of(path: Path) -> str:
    """Name the state of a file without reading it: who changes its bytes, changes the time of its last change."""
    state = path.stat()
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ino} {state.st_ctime_ns}"


def is_settled(state: str, time: int) -> bool:
    """Tell whether a file had been at rest for a while at a time; else it may have changed again within one tick."""
    return int(state.rpartition(" ")[2]) + _REST < time


def unreadable(error: OSError, name: str) -> Problem:
    """Say in Norwegian why the system would not let a file be read."""
    reasons = {
        FileNotFoundError: "den finnes ikke",
        IsADirectoryError: "det er en mappe",
        NotADirectoryError: "det er ikke en mappe",
        PermissionError: "du har ikke lov til det",
    }
    return problem(Fault.UNREADABLE, Place(name), reason=reasons.get(type(error), error.strerror or "ukjent feil"))


def files_in(folder: Folder, problems: list[Problem]) -> tuple[File, ...]:
    """List all files below a folder in a fixed order; hidden ones are passed over, links that lead out reported."""
    return tuple(_walk(folder, "", folder.path.resolve(), problems))


def _walk(folder: Folder, below: str, root: Path, problems: list[Problem]) -> Iterator[File]:
    here = folder.file(below.removesuffix("/")) if below else File(folder.path, "", folder.name)
    try:
        with os.scandir(here.path) as entries:
            found = sorted(entries, key=lambda each: each.name)
    except OSError as error:
        problems.append(unreadable(error, here.name))
        return
    for entry in found:
        each = folder.file(f"{below}{entry.name}")
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and not each.path.resolve().is_relative_to(root):
            problems.append(problem(Fault.LINK_OUT, Place(each.name), name=entry.name))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(folder, f"{each.relative}/", root, problems)
        elif each.path.is_file() if entry.is_symlink() else entry.is_file():
            yield each
        else:
            reason = "det er en ødelagt snarvei eller en spesialfil"
            problems.append(problem(Fault.UNREADABLE, Place(each.name), reason=reason))
