"""What one municipality's site is made of: its folder, read with a memory and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem, reason_of, sort_out
from kommunesite.reading.file import Folder
from kommunesite.reading.local import without_folder
from kommunesite.reading.local_memory import last_good, read_local_cached, remember
from kommunesite.reading.register import municipality_of
from kommunesite.site.check import all_problems, site_problems
from kommunesite.site.draft import marked, published

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.building.material import Material
    from kommunesite.building.request import Request
    from kommunesite.model.national import LocalMaterial


@dataclass(frozen=True, slots=True)
class Found:
    """What a site is to be made of, if it can be made; what is wrong, and what is only warned of.

    `is_settled` tells that nothing in the folder is either.
    """

    local: LocalMaterial | None
    faults: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    is_settled: bool = True


def find_local(request: Request, slug: str, material: Material, folder_digest: str) -> Found:
    """Read a municipality's folder, whose bytes the digest names, and check it.

    Faulty texts are replaced by their last good versions, where these are known and all else is well; so are partners.
    """
    municipality = municipality_of(slug)
    path, national = request.sources.content / slug, material.national
    if not path.is_dir():
        return Found(without_folder(municipality, national.catalogue) if municipality else None)
    reading = read_local_cached(material.memory, Folder(path, f"content/{slug}"), municipality, folder_digest)
    content, today = request.sources.content, request.today
    read = _shown(request, reading.material) if reading.material else None
    checked = all_problems(read, national, content, today) if read else ()
    faults, warnings = sort_out((*reading.problems, *checked))
    unkept = _cache_warnings(request.cache, remember(material.memory, reading, faults))
    if faults:
        good = last_good(reading, faults)
        read = _shown(request, good) if good else None
        if read and sort_out(site_problems(read, national, content, today))[0]:
            read = None
    return Found(read, faults, (*warnings, *unkept), is_settled=not faults and not warnings)


def _shown(request: Request, local: LocalMaterial) -> LocalMaterial:
    """Choose what the site shows of what is written."""
    return marked(local, request.marks) if request.marks else published(local)


def _cache_warnings(cache: Path, error: OSError | None) -> tuple[Problem, ...]:
    """Warn that what has been read could not be kept for the next build."""
    if error is None:
        return ()
    return (problem(Fault.CACHE, Place(str(cache)), path=cache, reason=reason_of(error)),)
