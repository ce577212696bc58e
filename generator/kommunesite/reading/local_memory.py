"""Reading a municipality's folder with a memory: only what has changed since it last was without faults is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kommunesite.model.municipality import Municipality
from kommunesite.model.national import LocalMaterial
from kommunesite.model.problem import Problem, sort_out
from kommunesite.reading.cache import Cache
from kommunesite.reading.edition import reading_edition
from kommunesite.reading.file import Folder, is_settled
from kommunesite.reading.local import Household, read_written, to_material
from kommunesite.reading.outline import Outline, outline_of
from kommunesite.reading.written import Written, mended
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.model.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Memory:
    """Where earlier readings are kept, and what all folders are read by: code and outline, each with its mark."""

    cache: Cache
    edition: str
    outline: Outline
    outline_mark: str


def memory_of(cache: Cache, catalogue: Catalogue) -> Memory:
    """Make the memory by which the folders of a country are read."""
    outline = outline_of(catalogue)
    mark = fingerprint(tuple(outline.services), outline.successors, outline.mark)
    return Memory(cache, reading_edition(), outline, mark)


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of a folder: what its files said when they last were without faults.

    `whole` stands for all that decided it, and is empty when it is not one state of the folder but has been mended.
    """

    edition: str
    whole: str
    written: Written


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a folder: what could be read, what is wrong, and what the files said when nothing was.

    `last` is nothing when the folder has not been without faults since this edition of the code.
    """

    household: Household
    written: Written
    material: LocalMaterial | None
    problems: tuple[Problem, ...]
    last: Written | None
    whole: str


def read_local_cached(
    memory: Memory, folder: Folder, municipality: Municipality | None, folder_digest: str = ""
) -> Reading:
    """Read a municipality's folder, with the same outcome as `read_local`.

    When the digest of the folder is that of the last reading, no file is opened. Else, or without one, every file is
    opened, and those are read whose bytes have changed.
    """
    household = Household(folder, municipality, memory.outline)
    found = memory.cache.load(folder.path.name, Remembered)
    last = found.record.written if found and found.record.edition == memory.edition else None
    whole = fingerprint(folder_digest, folder.name, municipality, memory.outline_mark) if folder_digest else ""
    if found and last and whole and found.record.whole == whole:
        return Reading(household, last, to_material(household, last), (), last, whole)
    known = _settled(last, found.time) if found and last else Written()
    problems: list[Problem] = []
    written = read_written(household, known, problems)
    return Reading(household, written, to_material(household, written), tuple(problems), last, whole)


def _settled(written: Written, time: int) -> Written:
    """Forget the media that changed so shortly before they were stored that they may have changed again unseen."""
    return replace(written, media={file: kept for file, kept in written.media.items() if is_settled(kept.mark, time)})


def last_good(reading: Reading, problems: Iterable[Problem]) -> LocalMaterial | None:
    """Give the material with every faulty file as it last was without faults, or without it when it never was.

    `problems` are those that were found after the reading, in what belongs together. Give nothing when there is no last
    time, or when the settings are what is faulty, since they decide what the others mean.
    """
    written = _mended(reading, problems)
    return to_material(reading.household, written) if written else None


def remember(memory: Memory, reading: Reading, problems: Iterable[Problem]) -> OSError | None:
    """Keep a reading for the next, with the last version of each faulty file; give why it cannot be stored."""
    found = (*reading.problems, *problems)
    written = _mended(reading, found) if sort_out(found)[0] else reading.written
    if written is None or written is reading.last:
        return None
    # What is only warned of must be read again as well, to be said again.
    remembered = Remembered(memory.edition, "" if found else reading.whole, written)
    return memory.cache.store(reading.household.folder.path.name, remembered)


def _mended(reading: Reading, problems: Iterable[Problem]) -> Written | None:
    faulty = {each.place.file for each in sort_out((*reading.problems, *problems))[0]}
    if reading.last is None or not faulty.isdisjoint(reading.last.settings):
        return None

    def is_faulty(file: str) -> bool:
        """Tell whether a file has a fault, or lies in a folder that has one because it cannot be listed."""
        parts = file.split("/")
        return any("/".join(parts[:length]) in faulty for length in range(1, len(parts) + 1))

    return mended(reading.written, reading.last, is_faulty)
