"""Countries whose national texts the tests may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.country import install, make_country

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.country import Country


@pytest.fixture
def country(tmp_path: Path, known_country: Path, monkeypatch: pytest.MonkeyPatch) -> Country:
    """Give the little country, in which the commands of this process look for all material."""
    made = make_country(tmp_path, known_country)
    monkeypatch.chdir(made.root)
    monkeypatch.setattr("kommunesite.reading.source.find_sources", lambda _content: made.sources)
    return made


@pytest.fixture
def installed(country: Country) -> Country:
    """Give it with the generator in it, so that a process of its own reads the country's national material."""
    install(country)
    return country
