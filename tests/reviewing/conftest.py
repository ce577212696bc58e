"""A country to check, with what is known of the national material shared by all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import village
from tests.reviewing.land import Land


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def land(tmp_path: Path, shared_cache: Path) -> Land:
    """Give a country with one municipality without faults."""
    found = Land(tmp_path / "content", shared_cache)
    found.write(village.SETTINGS)
    return found
