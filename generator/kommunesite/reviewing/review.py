"""The review of one municipality, or of the national texts: read, check what belongs together, ask every rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.edition import edition
from kommunesite.building.sighting import Sighting, look_again, visible_below
from kommunesite.reading.source import NATIONAL_FOLDER
from kommunesite.reviewing.kept import KeptReview, load_review
from kommunesite.reviewing.remark import Remark
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.reviewing.country import Country
    from kommunesite.reviewing.kept import KeptText


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was found in one folder of `content/`."""

    slug: str
    remarks: tuple[Remark, ...]


def review(country: Country, slug: str) -> Review:
    """Find everything in a municipality's folder; one without has nothing that could be wrong."""
    return _review(country, slug, country.sources.content / slug)


def review_national(country: Country) -> Review:
    """Find everything in the national texts, and what is wrong with partners."""
    return _review(country, NATIONAL_FOLDER, country.sources.national)


def _review(country: Country, slug: str, folder: Path) -> Review:
    if not folder.is_dir():
        return Review(slug, ())
    before = load_review(country.kept, slug)
    sources = look_again(before.sources if before else None, str(folder), country.now, visible_below)
    whole = fingerprint(country.key, slug, country.today, sources.digest)
    if before and before.whole == whole:
        if sources is not before.sources:
            country.kept.store(slug, KeptReview(whole, sources, before.remarks, before.texts))
        return Review(slug, before.remarks)
    remarks, texts = _look(country, slug, sources, before.texts if before else {})
    country.kept.store(slug, KeptReview(whole, sources, remarks, texts))
    return Review(slug, remarks)


def _look(
    country: Country, slug: str, sources: Sighting, known: dict[str, KeptText]
) -> tuple[tuple[Remark, ...], dict[str, KeptText]]:
    """Read and ask; who is known does not need what this takes."""
    from kommunesite.reviewing.reader import read_municipality, read_nation
    from kommunesite.reviewing.search import search

    is_national = slug == NATIONAL_FOLDER
    material = read_nation(country) if is_national else read_municipality(country, slug, sources.digest)
    return search(material, known, edition())
