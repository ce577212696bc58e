"""States: what one municipality's site is made of at one time, and every page of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.building.local import find_local
from kommunesite.building.plan import plan
from kommunesite.model.national import LocalMaterial
from kommunesite.model.problem import Problem
from kommunesite.site.join import assemble

if TYPE_CHECKING:
    from kommunesite.building.material import Material
    from kommunesite.building.request import Request

_PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class State:
    """A site at one time: its material, if it can be made, its pages by their addresses, and what is wrong."""

    local: LocalMaterial | None
    pages: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()


def state_of(request: Request, slug: str, material: Material) -> State:
    """Read and plan a site, as a build does, and write nothing of it."""
    found = find_local(request, slug, material, "")
    problems = (*found.faults, *found.warnings)
    if found.local is None:
        return State(None, {}, problems)
    site = assemble(found.local, material.national, request.today)
    artifacts = plan(site, material.presses, "")
    pages = {_address(each.path): each.make() for each in artifacts if each.path.endswith(_PAGE)}
    return State(found.local, pages, problems)


def _address(path: str) -> str:
    return f"/{path.removesuffix(_PAGE)}"
