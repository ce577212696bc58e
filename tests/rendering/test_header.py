"""Redirects: what hosts read before they look for a page."""

from __future__ import annotations

from kommunesite.model.language import Language
from kommunesite.model.scalar import SitePath
from kommunesite.rendering.header import combined_redirects, redirects_file

MOVED = {"aks": "sfo"}


def test_a_retired_service_is_redirected_in_every_language_before_anything_else_of_its_kind() -> None:
    lines = redirects_file(((Language.NB, Language.NN), ()), MOVED, {}).decode().splitlines()
    assert lines[:3] == [
        "/nb/* /:splat 301",
        "/tjenester/aks/ /tjenester/sfo/ 301",
        "/nn/tjenester/aks/ /nn/tjenester/sfo/ 301",
    ]
    assert not any("aks" in line for line in redirects_file(((Language.NB,), ()), {}, {}).decode().splitlines())


def test_a_page_that_has_moved_is_redirected_in_every_language_in_which_there_are_texts() -> None:
    languages = ((Language.NN, Language.NB), (Language.SE,))
    lines = redirects_file(languages, {}, {SitePath("/gammal/"): SitePath("/om/ny/")}).decode().splitlines()
    assert [line for line in lines if "gammal" in line] == [
        "/gammal/ /om/ny/ 301",
        "/nb/gammal/ /nb/om/ny/ 301",
        "/se/gammal/ /se/om/ny/ 301",
    ]


def test_sites_side_by_side_share_the_redirects_of_retired_services() -> None:
    lines = combined_redirects(("oslo", "vennesla"), MOVED).decode().splitlines()
    moves = [
        "/:slug/tjenester/aks/ /:slug/tjenester/sfo/ 301",
        "/:slug/:language/tjenester/aks/ /:slug/:language/tjenester/sfo/ 301",
    ]
    assert lines[1:3] == moves
    assert max(map(lines.index, moves)) < lines.index("/oslo/* /oslo/404.html 404")
