from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from kommunesite.tools.rubbish import no_search, seldom_searched


@pytest.fixture(autouse=True)
def searching() -> Iterator[None]:
    yield
    gc.enable()


def test_nothing_is_looked_for_inside_and_it_is_again_afterwards() -> None:
    with no_search():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_looked_for_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="x"), no_search():
        raise ValueError("x")
    assert gc.isenabled()


def test_who_had_stopped_the_search_finds_it_stopped() -> None:
    gc.disable()
    with no_search():
        pass
    assert not gc.isenabled()


def test_it_is_looked_for_as_often_as_before_after_it_was_seldom() -> None:
    before = gc.get_threshold()
    with seldom_searched():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before
