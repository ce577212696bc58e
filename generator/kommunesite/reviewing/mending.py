"""Mending: putting the safe edits of remarks into files, whole or not at all, and showing them first."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.reading.source import path_of, read_source
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kommunesite.reading.source import Sources
    from kommunesite.reviewing.remark import Edit, Remark

_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it is and as it would be; `count` is how many remarks that mends."""

    name: str
    path: Path
    before: str
    after: str
    count: int

    def difference(self) -> str:
        """Show what would change, as `diff -u` does."""
        before, after = self.before.splitlines(keepends=True), self.after.splitlines(keepends=True)
        return "".join(_whole_lines(difflib.unified_diff(before, after, self.name, self.name)))


def mend(sources: Sources, remarks: Iterable[Remark]) -> Iterator[Mended]:
    """Give every file that has safe edits; where two would change the same stretch, the first one does."""
    edits: dict[str, list[tuple[Edit, ...]]] = {}
    for remark in remarks:
        if remark.edits:
            edits.setdefault(remark.problem.place.file, []).append(remark.edits)
    for name, found in sorted(edits.items()):
        path = path_of(sources, name)
        before = read_source(sources, name)
        if before is not None:
            after, count = _edited(before, found)
            yield Mended(name, path, before, after, count)


def write_mended(mended: Mended) -> None:
    """Write a mended file with the line ends and the byte order mark that it had."""
    content = mended.path.read_bytes()
    text = mended.after.replace("\n", "\r\n") if b"\r\n" in content else mended.after
    write_whole(mended.path, (_MARK if content.startswith(_MARK) else b"") + text.encode())


def _edited(source: str, groups: Sequence[tuple[Edit, ...]]) -> tuple[str, int]:
    """Make all edits of a remark or none."""
    taken: list[Edit] = []
    count = 0
    for edits in groups:
        if not any(_overlap(edit, other) for edit in edits for other in taken):
            taken += edits
            count += 1
    for edit in sorted(taken, key=lambda each: (each.start, each.end), reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source, count


def _overlap(one: Edit, other: Edit) -> bool:
    return one.start <= other.end and other.start <= one.end


def _whole_lines(lines: Iterable[str]) -> Iterator[str]:
    """End every line of a difference, also the last of a file that does not end with one."""
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
