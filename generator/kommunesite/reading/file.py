"""Files: reading text safely, and listing what lies in a folder without leaving it."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that nothing may lead out of; `name` is what problems call it."""

    path: Path
    name: str

    def shown(self, path: Path) -> str:
        """Give the name under which a file of the folder is reported, the same on all systems."""
        return f"{self.name}/{path.relative_to(self.path).as_posix()}"


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    """Read a UTF-8 file, or give nothing and say why.

    Line ends become those of Unix, a byte order mark is left out, and letters are composed (NFC).
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        problems.append(unreadable(error, name))
        return None
    if len(content) > LARGEST_TEXT:
        problems.append(problem(Fault.TOO_LARGE, Place(name), size=len(content), limit=LARGEST_TEXT))
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        problems.append(problem(Fault.NOT_UTF8, Place(name, before.count(b"\n") + 1, column)))
        return None
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def unreadable(error: OSError, name: str) -> Problem:
    """Say in Norwegian why the system would not let a file be read."""
    reasons = {
        FileNotFoundError: "den finnes ikke",
        IsADirectoryError: "det er en mappe",
        NotADirectoryError: "det er ikke en mappe",
        PermissionError: "du har ikke lov til det",
    }
    return problem(Fault.UNREADABLE, Place(name), reason=reasons.get(type(error), error.strerror or "ukjent feil"))


def files_in(folder: Folder, problems: list[Problem]) -> tuple[Path, ...]:
    """List all files below a folder in a fixed order; hidden ones are passed over, links that lead out reported."""
    return tuple(_walk(folder, folder.path, folder.path.resolve(), problems))


def _walk(folder: Folder, path: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    try:
        names = sorted(each.name for each in path.iterdir())
    except OSError as error:
        problems.append(unreadable(error, folder.shown(path) if path != folder.path else folder.name))
        return
    for name in names:
        each = path / name
        if name.startswith("."):
            continue
        if each.is_symlink() and not each.resolve().is_relative_to(root):
            problems.append(problem(Fault.LINK_OUT, Place(folder.shown(each)), name=name))
        elif each.is_dir() and not each.is_symlink():
            yield from _walk(folder, each, root, problems)
        elif each.is_file():
            yield each
        else:
            reason = "det er en ødelagt snarvei eller en spesialfil"
            problems.append(problem(Fault.UNREADABLE, Place(folder.shown(each)), reason=reason))
