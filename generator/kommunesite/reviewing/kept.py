"""What is kept of a review: the remarks, and what they were made of, so that the same need not be found twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.sighting import Sighting
from kommunesite.reviewing.remark import Remark

if TYPE_CHECKING:
    from kommunesite.reading.cache import Cache


@dataclass(frozen=True, slots=True)
class KeptText:
    """What the rules found in one text; the mark stands for its bytes, its language, and the rules."""

    mark: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class KeptReview:
    """The remarks on a municipality; `whole` stands for all that decided them, `sources` for its folder."""

    whole: str
    sources: Sighting
    remarks: tuple[Remark, ...]
    texts: dict[str, KeptText]


def load_review(cache: Cache, slug: str) -> KeptReview | None:
    """Take up what is kept of a municipality."""
    found = cache.load(slug, KeptReview)
    return found.record if found else None
