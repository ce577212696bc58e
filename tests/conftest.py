"""Fixtures that many tests share: the real national material, read once."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.national import read_national
from kommunesite.reading.source import Sources, find_sources
from kommunesite.rendering.theme import Theme, read_theme
from tests.building.country import keep_national, make_country, news

ROOT = Path(__file__).parent.parent

# What the tests hold, they hold to the end: to look all of it through for rubbish takes a tenth of their time, so it is
# done ten times less often.
gc.set_threshold(*gc.get_threshold()[:2], 100)

# Hypothesis knows by itself when it runs in CI (CI=true); there, the examples are the same every time.
settings.register_profile(
    "default",
    max_examples=100,
    deadline=None,
    derandomize=settings.get_current_profile_name() == "ci",
)
settings.register_profile("fuzz", max_examples=20_000, deadline=None)
settings.load_profile("default")


@pytest.fixture(scope="session")
def sources() -> Sources:
    """Give the places of the real material."""
    return find_sources(ROOT / "content")


@pytest.fixture(scope="session")
def national(sources: Sources) -> National:
    """Give the real national material."""
    problems: list[Problem] = []
    material = read_national(sources, frozenset(), problems)
    assert material is not None, problems
    return material


@pytest.fixture(scope="session")
def theme(sources: Sources) -> Theme:
    """Give the real theme, so that its templates are compiled once."""
    return read_theme(sources.theme)


@pytest.fixture(scope="session")
def known_country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache that knows the little country's national material, with the forms that most tests need."""
    country = make_country(tmp_path_factory.mktemp("known"))
    country.write("content/vennesla/aktuelt/en.md", news("En"))
    offers = "  sfo: {link: https://skjema.example/}\n  bibliotek: {handling_weeks: 2}\n"
    country.write("content/vennesla/services.yaml", f"changed: 2026-11-01\nservices:\n{offers}")
    return keep_national(country)
