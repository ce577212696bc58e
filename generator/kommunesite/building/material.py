"""The material: what all sites are made of, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kommunesite.model.problem import Problem
from kommunesite.reading.cache import Cache
from kommunesite.reading.local_memory import Memory, memory_of
from kommunesite.reading.national_memory import read_national_cached, remember_national
from kommunesite.rendering.press import Presses
from kommunesite.rendering.stock import Stock
from kommunesite.rendering.theme import read_theme
from kommunesite.site.link import national_problems
from kommunesite.tools.fingerprint import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.national import National
    from kommunesite.reading.source import Sources


@dataclass(frozen=True, slots=True)
class Material:
    """The national material, the presses that print it, and the memory of what has been read before."""

    national: National
    presses: Presses
    memory: Memory


@lru_cache(maxsize=2)
def read_material(
    sources: Sources, key: str, beside: tuple[str, ...], cache_folder: Path
) -> tuple[Material | None, tuple[Problem, ...]]:
    """Read national material and theme, once for each state of their files, which the key names."""
    cache = Cache(cache_folder)
    reading = read_national_cached(cache, sources, frozenset(beside), key)
    problems = list(reading.problems)
    if reading.national is not None:
        problems.extend(national_problems(reading.national))
    if reading.national is None or problems:
        return None, tuple(problems)
    # When it cannot be kept, each municipality's reading cannot either, and says so.
    remember_national(cache, reading)
    stock = Stock(cache, fingerprint(key, beside) if key else "")
    presses = Presses(reading.national, read_theme(sources.theme), stock)
    return Material(reading.national, presses, memory_of(cache, reading.national.catalogue)), ()
