"""One municipality's texts and media: every file of its folder put where it belongs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import AlertMatter, Document, NewsMatter, PageMatter, ServiceText
from kommunesite.model.fault import Fault
from kommunesite.model.language import STANDARDS
from kommunesite.model.national import Medium
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.document import NATIONAL_PAGES, Shelf, label_of, read_document, read_service_text
from kommunesite.reading.file import unreadable
from kommunesite.tools.fingerprint import digest
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kommunesite.model.catalogue import Catalogue
    from kommunesite.reading.document import Label

SETTINGS_FILE = "kommune.yaml"
OFFERS_FILE = "services.yaml"
TEXT_FOLDERS = ("aktuelt", "sider", "tjenester", "varsler")
MEDIA_FOLDER = "media"
MEDIA_TYPES = (".avif", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".webp")
LOCAL_ANCHOR = "lokalt-"
_PARTIAL_FOLDERS = ("aktuelt", "sider")
Record = TypeVar("Record")

_TOP_FILES = (SETTINGS_FILE, OFFERS_FILE, "README.md", "LESMEG.md", "CODEOWNERS")


@dataclass(frozen=True, slots=True)
class Texts:
    """What has been read of a folder so far, by kind; `unread` are the texts with faults, as `aktuelt/ny-skole`."""

    services: list[ServiceText] = field(default_factory=list)
    news: list[Document[NewsMatter]] = field(default_factory=list)
    pages: list[Document[PageMatter]] = field(default_factory=list)
    alerts: list[Document[AlertMatter]] = field(default_factory=list)
    media: list[Medium] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def read_texts(shelf: Shelf, paths: Sequence[Path], catalogue: Catalogue, problems: list[Problem]) -> Texts:
    """Read every text and note every picture of a municipality's folder."""
    texts = Texts()
    for path in paths:
        first, *rest = path.relative_to(shelf.folder.path).parts
        if first == MEDIA_FOLDER and rest:
            _note_medium(path, shelf, texts, problems)
        elif first in TEXT_FOLDERS and rest:
            _read_text(path, shelf, catalogue, texts, problems)
        elif rest or first not in _TOP_FILES:
            known = (*_TOP_FILES, *(f"{name}/" for name in (*TEXT_FOLDERS, MEDIA_FOLDER)))
            advice = did_you_mean(first, known, "En kommune kan ha")
            problems.append(problem(Fault.UNKNOWN_FILE, Place(shelf.folder.shown(path)), name=first, advice=advice))
    return texts


def _note_medium(path: Path, shelf: Shelf, texts: Texts, problems: list[Problem]) -> None:
    file = shelf.folder.shown(path)
    name = unicodedata.normalize("NFC", path.relative_to(shelf.folder.path / MEDIA_FOLDER).as_posix())
    if path.suffix.lower() not in MEDIA_TYPES:
        advice = f"I media/ kan du legge filer som slutter på {', '.join(MEDIA_TYPES)}."
        problems.append(problem(Fault.UNKNOWN_FILE, Place(file), name=path.name, advice=advice))
        return
    try:
        content = path.read_bytes()
    except OSError as error:
        problems.append(unreadable(error, file))
        return
    texts.media.append(Medium(name, path, digest(content)))


def _read_text(path: Path, shelf: Shelf, catalogue: Catalogue, texts: Texts, problems: list[Problem]) -> None:
    part = path.relative_to(shelf.folder.path).parts[0]
    if path.suffix != ".md":
        place = Place(shelf.folder.shown(path))
        advice = "Tekster slutter på «.md». Bilder og vedlegg skal ligge i media/."
        problems.append(problem(Fault.UNKNOWN_FILE, place, name=path.name, advice=advice))
        return
    label = label_of(path, shelf, part, problems)
    if label is None:
        return
    if part not in _PARTIAL_FOLDERS and label.language not in STANDARDS:
        details = {"folder": part, "language": label.language.autonym}
        problems.append(problem(Fault.PARTIAL_LANGUAGE, Place(label.file), **details))
    match part:
        case "tjenester":
            kept = _keep(_read_service_text(label, catalogue, problems), texts.services)
        case "aktuelt":
            kept = _keep(read_document(label, NewsMatter, problems), texts.news)
        case "varsler":
            kept = _keep(read_document(label, AlertMatter, problems), texts.alerts)
        case _:
            anchor = LOCAL_ANCHOR if label.key in NATIONAL_PAGES else ""
            kept = _keep(read_document(label, PageMatter, problems, anchor), texts.pages)
    if not kept:
        texts.unread.append(f"{part}/{label.key}")


def _read_service_text(label: Label, catalogue: Catalogue, problems: list[Problem]) -> ServiceText | None:
    known = [service.id for service in catalogue.services]
    if label.key in known:
        return read_service_text(label, catalogue.headings, problems, LOCAL_ANCHOR)
    advice = did_you_mean(label.key, known)
    problems.append(problem(Fault.UNKNOWN_SERVICE, Place(label.file), name=label.key, advice=advice))
    return None


def _keep(record: Record | None, kept: list[Record]) -> bool:
    """Keep what could be read, and tell whether it could."""
    if record is not None:
        kept.append(record)
    return record is not None
