"""Only sites that can be different are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.effect.tour import Journey, differing
from tests import village

if TYPE_CHECKING:
    from tests.effect.conftest import History


def slugs(history: History) -> tuple[str, ...]:
    before = history.past("HEAD", [])
    assert before is not None
    return differing(Journey(before, history.sources, village.TODAY, history.cache))


def test_the_municipality_whose_folder_is_different_is_looked_at(history: History) -> None:
    assert slugs(history) == ()
    history.edit("sider/vei.md", "Tekst", "Ny tekst")
    assert slugs(history) == ("vennesla",)


def test_all_are_looked_at_when_what_they_share_is_different(history: History) -> None:
    village.write(history.content, "-- samarbeid/hjelpen.yaml\nchanged: 2026-11-01\n")
    assert slugs(history) == ("oslo", "vennesla")
