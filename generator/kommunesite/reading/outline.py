"""The outline: the part of the catalogue that the reading of texts depends on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from kommunesite.model.catalogue import Catalogue, Headings
from kommunesite.model.language import Language
from kommunesite.model.scalar import Slug
from kommunesite.tools.fingerprint import fingerprint


@dataclass(frozen=True, slots=True)
class Outline:
    """The ids of the services in their order, and for each language the fixed headings' names by their words.

    `successors` are the services that answer for retired ones today. `mark` stands for the headings.
    """

    services: Mapping[str, None]
    successors: Mapping[str, Slug]
    headings: Mapping[Language, Mapping[str, str]]
    mark: str


def outline_of(catalogue: Catalogue) -> Outline:
    """Take from a catalogue what texts are read by."""
    headings = {language: heading_names(catalogue.headings, language) for language in Language}
    services: dict[str, None] = {service.id: None for service in catalogue.services}
    return Outline(services, successors_of(catalogue), headings, fingerprint(headings))


def successors_of(catalogue: Catalogue) -> dict[str, Slug]:
    """Give for each retired service the one that answers today."""
    return {str(each.id): each.successor for each in catalogue.retired}


def heading_names(headings: Headings, language: Language) -> dict[str, str]:
    """Give the name of each fixed heading by its words in one language, in the order of the page."""
    names = [field.name for field in fields(headings)]
    return {getattr(headings, name).said_in(language).text: name for name in names}
