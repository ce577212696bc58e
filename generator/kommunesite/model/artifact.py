"""Artifacts: promised files, and reports of what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from kommunesite.model.problem import Problem


class Artifact(NamedTuple):
    """A promised file: its path below the site's folder, the digest of its bytes, and how to make it.

    Without a digest it has to be made before one knows what it is.
    """

    path: str
    key: str
    make: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did for one municipality; with problems, either nothing, or all but what has the faults.

    Warnings stop nothing. `seconds` is the processor time of each stage, under the name that people are shown.
    """

    slug: str
    written: tuple[str, ...] = ()
    kept: int = 0
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()

    @property
    def is_built(self) -> bool:
        """Tell whether the site is what it should be, but for what has the problems."""
        return not self.problems or bool(self.written or self.kept)
