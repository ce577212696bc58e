"""The material: what all sites are made of, read once, and the presses that print their pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kommunesite.model.problem import Problem
from kommunesite.reading.national import read_national
from kommunesite.rendering.press import Press
from kommunesite.rendering.theme import Theme, read_theme
from kommunesite.site.link import national_problems
from kommunesite.views.voice import Voice

if TYPE_CHECKING:
    from kommunesite.model.language import Language
    from kommunesite.model.national import National
    from kommunesite.reading.source import Sources


@dataclass(frozen=True, slots=True)
class Material:
    """The national material and the theme, with a press for each voice that has been asked for."""

    national: National
    theme: Theme
    presses: dict[tuple[Language, ...], Press] = field(default_factory=dict)

    def press(self, language: Language, languages: tuple[Language, ...]) -> Press:
        """Give the press for one language of the sites that have these languages, the first one without prefix."""
        key = (language, *languages)
        if key not in self.presses:
            self.presses[key] = Press(self.theme, Voice(self.national, language, languages))
        return self.presses[key]


@lru_cache(maxsize=2)
def read_material(sources: Sources, _key: str, beside: tuple[str, ...]) -> tuple[Material | None, tuple[Problem, ...]]:
    """Read national material and theme, once for each state of their files, which the key names."""
    problems: list[Problem] = []
    national = read_national(sources, frozenset(beside), problems)
    if national is not None:
        problems.extend(national_problems(national))
    if national is None or problems:
        return None, tuple(problems)
    return Material(national, read_theme(sources.theme)), ()
