"""Visits: what the survey needs to see of one municipality, by the catalogue of the country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.basis import Basis
from kommunesite.reading.document import Shelf
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local, without_folder
from kommunesite.reading.national import read_catalogue
from kommunesite.reading.outline import Outline, outline_of
from kommunesite.reading.register import municipality_of
from kommunesite.survey.addition import Addition, Originals, additions_in
from kommunesite.survey.basis import read_basis

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.model.national import LocalMaterial
    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources


@dataclass(frozen=True, slots=True)
class Country:
    """What is the same for all municipalities: the catalogue and the national texts."""

    content: Path
    catalogue: Catalogue
    outline: Outline
    originals: Originals


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen of one municipality; `basis` is nothing when its file has faults.

    `problems` are those that a build names too, `faults` those that keep its own texts from being compared.
    """

    slug: str
    local: LocalMaterial | None
    additions: tuple[Addition, ...]
    basis: Basis | None
    problems: tuple[Problem, ...]
    faults: tuple[Problem, ...]


def read_country(sources: Sources, problems: list[Problem]) -> Country | None:
    """Read the catalogue; what is wrong with the national texts is added to the problems when they are asked for."""
    catalogue = read_catalogue(sources.catalogue, {}, problems)
    return country_of(sources, catalogue, problems) if catalogue else None


def country_of(sources: Sources, catalogue: Catalogue, problems: list[Problem]) -> Country:
    """Make ready to read the national texts that are asked for, by a catalogue that has been read."""
    outline = outline_of(catalogue)
    originals = Originals(Folder(sources.national, "content/nasjonalt"), outline, problems)
    return Country(sources.content, catalogue, outline, originals)


def visit(country: Country, slug: str) -> Visit:
    """Read one municipality's folder; one without has written nothing."""
    municipality = municipality_of(slug)
    folder = Folder(country.content / slug, f"content/{slug}")
    if municipality and not folder.path.is_dir():
        return Visit(slug, without_folder(municipality, country.catalogue), (), Basis(), (), ())
    problems: list[Problem] = []
    local = read_local(folder, municipality, country.catalogue, problems)
    if local is None:
        return Visit(slug, None, (), None, tuple(problems), tuple(problems))
    faults: list[Problem] = []
    basis = read_basis(folder, faults)
    languages = local.settings.languages
    additions = additions_in(folder, Shelf(languages[0], languages), faults)
    return Visit(slug, local, additions, basis, tuple(problems), tuple(faults))
