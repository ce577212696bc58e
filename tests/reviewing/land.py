"""A country to check: the real national material, and municipalities that the tests write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.reading.source import find_sources
from kommunesite.reviewing.country import Country
from kommunesite.reviewing.review import review
from kommunesite.reviewing.verdict import judge
from tests import village

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.reviewing.remark import Remark
    from kommunesite.reviewing.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Land:
    """Where municipalities are written and checked; what is known of the national material is shared by all tests."""

    content: Path
    cache: Path

    def write(self, archive: str, slug: str = "vennesla") -> None:
        """Write files of a municipality."""
        village.write(self.content / slug, archive)

    def country(self) -> Country:
        """Look at the country as a new run does."""
        return Country(find_sources(self.content), self.cache, village.TODAY)

    def remarks(self, slug: str = "vennesla") -> tuple[Remark, ...]:
        """Review a municipality."""
        return review(self.country(), slug).remarks

    def verdict(self, *slugs: str) -> Verdict:
        """Judge municipalities."""
        return judge(self.country(), slugs or ("vennesla",), with_nation=False)


def told(remarks: tuple[Remark, ...]) -> list[str]:
    """Write remarks as place and code."""
    return [f"{each.problem.place} {each.problem.fault.code}" for each in remarks]
