"""Building one municipality's site: read, join, plan, record."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kommunesite.building.edition import edition
from kommunesite.building.output import Output, write_problem
from kommunesite.building.plan import plan
from kommunesite.building.request import Request, local_inputs
from kommunesite.building.stopwatch import Stopwatch
from kommunesite.model.artifact import Report
from kommunesite.model.problem import Problem, sort_out
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local, without_folder
from kommunesite.reading.national import read_national
from kommunesite.reading.register import read_register
from kommunesite.rendering.theme import Theme, read_theme
from kommunesite.site.join import assemble
from kommunesite.site.link import local_problems, national_problems

if TYPE_CHECKING:
    from kommunesite.model.artifact import Artifact
    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.reading.source import Sources


@lru_cache(maxsize=2)
def read_material(
    sources: Sources, _key: str, beside: tuple[str, ...]
) -> tuple[National | None, Theme, tuple[Problem, ...]]:
    """Read national material and theme, once for each state of their files, which the key names."""
    problems: list[Problem] = []
    national = read_national(sources, frozenset(beside), problems)
    if national is not None:
        problems.extend(national_problems(national))
    return national, read_theme(sources.theme, edition()), tuple(problems)


def build_site(request: Request, slug: str, national_key: str) -> Report:
    """Build one site, or say what is wrong and leave its last output as it is."""
    national, theme, faults = read_material(request.sources, national_key, request.beside)
    if national is None or faults:
        return Report(slug, problems=faults)
    watch = Stopwatch()
    problems: list[Problem] = []
    inputs = local_inputs(request, slug, national_key)
    local = _read(request, slug, national, problems)
    if local is not None:
        problems.extend(local_problems(local, national, request.today))
    watch.lap("les")
    faults, warnings = sort_out(problems)
    if local is None or faults:
        return Report(slug, problems=faults, warnings=warnings, seconds=watch.laps)
    artifacts = plan(assemble(local, national, request.today), national, theme, request.base(slug))
    watch.lap("sett sammen")
    # A site with warnings counts as unfinished, so that they are said again by the next build.
    report = _record(Output(request.output, slug), artifacts, "" if warnings else inputs)
    watch.lap("skriv")
    return replace(report, warnings=warnings, seconds=watch.laps)


def _read(request: Request, slug: str, national: National, problems: list[Problem]) -> LocalMaterial | None:
    municipality = next((each for each in read_register() if each.slug == slug), None)
    path = request.sources.content / slug
    if path.is_dir():
        return read_local(Folder(path, f"content/{slug}"), municipality, national.catalogue, problems)
    return without_folder(municipality, national.catalogue) if municipality else None


def _record(output: Output, artifacts: tuple[Artifact, ...], inputs: str) -> Report:
    try:
        return output.record(artifacts, inputs)
    except OSError as error:
        return Report(output.slug, problems=(write_problem(output.root, error),))
