"""The national material: catalogue, national texts and phrases, read together and checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.document import Document, PageMatter, ServiceText, TextMatter
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.national import National, Neighbour
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.catalogue import read_catalogue
from kommunesite.reading.document import (
    NATIONAL_PAGES,
    Label,
    Shelf,
    heading_names,
    label_of,
    read_document,
    read_service_text,
)
from kommunesite.reading.file import Folder, files_in
from kommunesite.reading.local import read_status
from kommunesite.reading.phrase import read_phrases
from kommunesite.reading.register import read_register
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.reading.source import Sources

GENERATED_HEADINGS = ("law", "contact")
"""Headings whose text is made from facts, so that a national text leaves them out."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """The national texts by key and language."""

    services: dict[tuple[str, Language], ServiceText]
    events: dict[tuple[str, Language], Document[TextMatter]]
    pages: dict[tuple[str, Language], Document[PageMatter]]


def read_national(sources: Sources, beside: frozenset[str], problems: list[Problem]) -> National | None:
    """Read everything national, as far as the catalogue allows; whatever has a fault is left out.

    `beside` names the municipalities whose sites lie side by side in one deployment.
    """
    catalogue = read_catalogue(sources.catalogue, problems)
    phrases = read_phrases(sources.theme / "phrases", STANDARDS, problems)
    if catalogue is None:
        return None
    texts = _read_texts(Folder(sources.national, "content/nasjonalt"), catalogue, problems)
    problems.extend(_gaps(catalogue, texts))
    neighbours = tuple(
        Neighbour(each, read_status(sources.content, each.slug), each.slug in beside) for each in read_register()
    )
    return National(catalogue, texts.services, texts.events, texts.pages, neighbours, phrases)


def _read_texts(folder: Folder, catalogue: Catalogue, problems: list[Problem]) -> _Texts:
    texts = _Texts({}, {}, {})
    shelf = Shelf(folder, Language.NB, STANDARDS)
    known: dict[str, set[str]] = {
        "tjenester": {service.id for service in catalogue.services},
        "livssituasjoner": {event.id for event in catalogue.events},
        "sider": set(NATIONAL_PAGES),
    }
    for path in files_in(folder, problems):
        part = path.relative_to(folder.path).parts[0]
        if part not in known or path.suffix != ".md":
            advice = f"Tekster ligger i {', '.join(known)} og slutter på «.md»."
            problems.append(problem(Fault.UNKNOWN_FILE, Place(folder.shown(path)), name=path.name, advice=advice))
            continue
        label = label_of(path, shelf, part, problems)
        if label is not None and label.key in known[part]:
            _put(texts, part, label, catalogue, problems)
        elif label is not None:
            advice = did_you_mean(label.key, sorted(known[part]))
            problems.append(problem(Fault.UNKNOWN_FILE, Place(label.file), name=path.name, advice=advice))
    return texts


def _put(texts: _Texts, part: str, label: Label, catalogue: Catalogue, problems: list[Problem]) -> None:
    place = (label.key, label.language)
    if part == "tjenester":
        text = read_service_text(label, catalogue.headings, problems)
        if text is not None:
            texts.services[place] = text
            problems.extend(_missing_headings(text, catalogue))
    elif part == "livssituasjoner":
        event = read_document(label, TextMatter, problems)
        if event is not None:
            texts.events[place] = event
    else:
        page = read_document(label, PageMatter, problems)
        if page is not None:
            texts.pages[place] = page


def _missing_headings(text: ServiceText, catalogue: Catalogue) -> Iterator[Problem]:
    """Report each fixed heading that a national text lacks."""
    written = {passage.heading for passage in text.passages}
    for words, name in heading_names(catalogue.headings, text.language).items():
        if name not in written and name not in GENERATED_HEADINGS:
            yield problem(Fault.MISSING_HEADING, Place(text.file), heading=words)


def _gaps(catalogue: Catalogue, texts: _Texts) -> Iterator[Problem]:
    """Report national texts that do not exist in both written standards."""
    wanted: list[tuple[str, str, Collection[tuple[str, Language]]]] = [
        *(("tjenester", service.id, texts.services) for service in catalogue.services),
        *(("livssituasjoner", event.id, texts.events) for event in catalogue.events),
        *(("sider", page, texts.pages) for page in NATIONAL_PAGES),
    ]
    for part, key, found in wanted:
        for language in STANDARDS:
            if (key, language) not in found:
                suffix = "" if language is Language.NB else f".{language}"
                place = Place(f"content/nasjonalt/{part}/{key}{suffix}.md")
                yield problem(Fault.MISSING_TEXT, place, name=f"{key}{suffix}.md")
