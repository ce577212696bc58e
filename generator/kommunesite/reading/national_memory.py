"""Reading the national material with a memory: only what has changed since it last was without faults is read."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.cache import Cache
from kommunesite.reading.edition import reading_edition
from kommunesite.reading.national import Printed, read_printed, to_national
from kommunesite.reading.source import NATIONAL_FOLDER, Sources


@dataclass(frozen=True, slots=True)
class RememberedNational:
    """What is kept of the national material; `whole` is the digest of all its files."""

    edition: str
    whole: str
    printed: Printed


@dataclass(frozen=True, slots=True)
class NationalReading:
    """One reading of the national material; `is_known` tells that it was kept before, just as it is."""

    printed: Printed
    national: National | None
    problems: tuple[Problem, ...]
    whole: str
    is_known: bool


def read_national_cached(
    cache: Cache, sources: Sources, beside: frozenset[str], national_digest: str = ""
) -> NationalReading:
    """Read everything national, with the same outcome as `read_national`.

    `national_digest` names all that is read: catalogue, texts, phrases and every municipality's settings. When it is
    that of the last reading, no file is opened. Else, or without one, every file is opened, and those are read whose
    bytes have changed.
    """
    found = cache.load(NATIONAL_FOLDER, RememberedNational)
    last = found.record if found and found.record.edition == reading_edition() else None
    if last and national_digest and last.whole == national_digest:
        return NationalReading(last.printed, to_national(last.printed, beside), (), national_digest, is_known=True)
    problems: list[Problem] = []
    printed = read_printed(sources, last.printed if last else Printed(), problems)
    national = to_national(printed, beside)
    return NationalReading(printed, national, tuple(problems), national_digest, is_known=False)


def remember_national(cache: Cache, reading: NationalReading) -> OSError | None:
    """Keep a reading without problems for the next; give why it cannot be stored."""
    if reading.is_known or reading.problems:
        return None
    return cache.store(NATIONAL_FOLDER, RememberedNational(reading_edition(), reading.whole, reading.printed))
