"""Reading the national material with a memory: only what has changed since it last was without faults is read."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.catalogue import Catalogue
from kommunesite.model.national import National
from kommunesite.model.partner import Partner
from kommunesite.model.problem import Problem
from kommunesite.reading.cache import Cache
from kommunesite.reading.edition import reading_edition
from kommunesite.reading.kept import Pile
from kommunesite.reading.national import Printed, read_catalogue, read_fellowship, read_printed, to_national
from kommunesite.reading.partner import Fellowship
from kommunesite.reading.source import NATIONAL_FOLDER, Sources


@dataclass(frozen=True, slots=True)
class RememberedNational:
    """What is kept of the national material, and of the partners as they last were without faults.

    `whole` is the digest of all the files, and is empty when a partner has problems, which are to be said each time.
    """

    edition: str
    whole: str
    printed: Printed
    partners: Pile[Partner]


@dataclass(frozen=True, slots=True)
class NationalReading:
    """One reading of the national material; `is_known` tells that it was kept before, just as it is."""

    printed: Printed
    fellowship: Fellowship
    national: National | None
    problems: tuple[Problem, ...]
    whole: str
    is_known: bool


def read_national_cached(
    cache: Cache, sources: Sources, beside: frozenset[str], national_digest: str = ""
) -> NationalReading:
    """Read everything national, with the same outcome as `read_national`.

    `national_digest` names all that is read: catalogue, texts, phrases, partners and every municipality's settings.
    When it is that of the last reading, no file is opened. Else, or without one, every file is opened, and those are
    read whose bytes have changed.
    """
    found = cache.load(NATIONAL_FOLDER, RememberedNational)
    last = found.record if found and found.record.edition == reading_edition() else None
    if last and national_digest and last.whole == national_digest:
        fellowship = Fellowship(last.partners, {})
        national = to_national(last.printed, beside, fellowship)
        return NationalReading(last.printed, fellowship, national, (), national_digest, is_known=True)
    problems: list[Problem] = []
    printed = read_printed(sources, last.printed if last else Printed(), problems)
    fellowship = read_fellowship(sources, printed, last.partners if last else {})
    national = to_national(printed, beside, fellowship)
    return NationalReading(printed, fellowship, national, tuple(problems), national_digest, is_known=False)


def read_catalogue_cached(cache: Cache, sources: Sources) -> Catalogue | None:
    """Read the catalogue alone, as it was kept when its file still is the same; give nothing when it cannot be read."""
    found = cache.load(NATIONAL_FOLDER, RememberedNational)
    is_ours = found is not None and found.record.edition == reading_edition()
    return read_catalogue(sources.catalogue, found.record.printed.catalogue if found and is_ours else {}, [])


def remember_national(cache: Cache, reading: NationalReading) -> OSError | None:
    """Keep a reading without problems for the next; give why it cannot be stored."""
    if reading.is_known or reading.problems:
        return None
    fellowship = reading.fellowship
    whole = "" if fellowship.problems else reading.whole
    remembered = RememberedNational(reading_edition(), whole, reading.printed, fellowship.partners)
    return cache.store(NATIONAL_FOLDER, remembered)
