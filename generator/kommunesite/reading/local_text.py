"""One municipality's texts and media: every file of its folder put where it belongs."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import AlertMatter, Document, NewsMatter, PageMatter, ServiceText
from kommunesite.model.fault import Fault
from kommunesite.model.language import WHOLE
from kommunesite.model.national import Imprint, Medium
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.document import NATIONAL_PAGES, Shelf, label_of, to_document, to_service_text
from kommunesite.reading.file import state_of, unreadable
from kommunesite.reading.kept import Kept, keep
from kommunesite.reading.source import BASELINE_FILE
from kommunesite.reading.untouched import template_problems
from kommunesite.tools.fingerprint import digest
from kommunesite.tools.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kommunesite.reading.document import Label
    from kommunesite.reading.file import File
    from kommunesite.reading.kept import Pile
    from kommunesite.reading.outline import Outline
    from kommunesite.reading.written import Written

Record = TypeVar("Record")
Matter = TypeVar("Matter")

SETTINGS_FILE = "kommune.yaml"
OFFERS_FILE = "services.yaml"
BASIS_FILE = "grunnlag.yaml"
"""What a command writes and no editor: it may be there, but nobody is advised to make it."""
TEXT_FOLDERS = ("aktuelt", "sider", "tjenester", "varsler")
MEDIA_FOLDER = "media"
MEDIA_TYPES = (".avif", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".webp")
LOCAL_ANCHOR = "lokalt-"
_PARTIAL_FOLDERS = ("aktuelt", "sider")
_TOP_FILES = (SETTINGS_FILE, OFFERS_FILE, "README.md", "LESMEG.md", "CODEOWNERS")


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a folder is read: by which names and headings, what is known of it from before, and what is wrong."""

    shelf: Shelf
    outline: Outline
    known: Written
    problems: list[Problem]


def read_texts(desk: Desk, files: Sequence[File], written: Written) -> None:
    """Add to what is written every text and picture of a municipality's folder."""
    desk.problems.extend(_same_names(files))
    for file in files:
        first, below, _ = file.relative.partition("/")
        if first == MEDIA_FOLDER and below:
            _note_medium(file, desk, written)
        elif first in TEXT_FOLDERS and below:
            _read_text(file, desk, written)
        elif below or first not in (*_TOP_FILES, BASIS_FILE, BASELINE_FILE):
            known = (*_TOP_FILES, *(f"{name}/" for name in (*TEXT_FOLDERS, MEDIA_FOLDER)))
            advice = did_you_mean(first, known, "En kommune kan ha")
            desk.problems.append(problem(Fault.UNKNOWN_FILE, Place(file.name), name=first, advice=advice))


def _same_names(files: Sequence[File]) -> Iterator[Problem]:
    """Report files that have one name on systems which tell neither capitals nor composed letters apart."""
    seen: dict[str, File] = {}
    for file in files:
        name = unicodedata.normalize("NFC", file.relative).casefold()
        if name in seen:
            yield problem(Fault.SAME_NAME, Place(file.name), name=file.relative, other=seen[name].relative)
        seen.setdefault(name, file)


def _note_medium(file: File, desk: Desk, written: Written) -> None:
    if file.path.suffix.lower() not in MEDIA_TYPES:
        advice = f"I media/ kan du legge filer som slutter på {', '.join(MEDIA_TYPES)}."
        desk.problems.append(problem(Fault.UNKNOWN_FILE, Place(file.name), name=file.path.name, advice=advice))
        return
    try:
        mark = state_of(file.path)
        kept = desk.known.media.get(file.name)
        if kept is None or kept.mark != mark:
            kept = Kept(mark, _imprint(file.path.read_bytes()))
        written.media[file.name] = kept
    except OSError as error:
        desk.problems.append(unreadable(error, file.name))


def _imprint(content: bytes) -> Imprint:
    from kommunesite.tools.picture import size_of

    return Imprint(digest(content), size_of(content))


def medium_of(file: File, imprint: Imprint) -> Medium:
    """Make the record of a file in `media/`; its name is composed (NFC), as editors write it."""
    name = file.relative.removeprefix(f"{MEDIA_FOLDER}/")
    return Medium(unicodedata.normalize("NFC", name), file.path, imprint)


def _read_text(file: File, desk: Desk, written: Written) -> None:
    part = file.relative.partition("/")[0]
    if file.path.suffix != ".md":
        advice = "Tekster slutter på «.md». Bilder og vedlegg skal ligge i media/."
        desk.problems.append(problem(Fault.UNKNOWN_FILE, Place(file.name), name=file.path.name, advice=advice))
        return
    label = label_of(file, desk.shelf, desk.problems)
    if label is None:
        return
    if part not in _PARTIAL_FOLDERS and label.language not in WHOLE:
        details = {"folder": part, "language": label.language.autonym}
        desk.problems.append(problem(Fault.PARTIAL_LANGUAGE, Place(file.name), **details))
    before = len(desk.problems)
    match part:
        case "tjenester":
            is_read = _read_service_text(label, desk, written)
        case "aktuelt":
            is_read = _read_document(label, NewsMatter, desk, (desk.known.news, written.news))
        case "varsler":
            is_read = _read_document(label, AlertMatter, desk, (desk.known.alerts, written.alerts))
        case _:
            is_read = _read_document(label, PageMatter, desk, (desk.known.pages, written.pages))
    is_template = any(each.fault is Fault.UNTOUCHED_TEMPLATE for each in desk.problems[before:])
    if not is_read and not is_template:
        written.unread[file.name] = f"{part}/{label.key}"


def _read_service_text(label: Label, desk: Desk, written: Written) -> bool:
    if label.key not in desk.outline.services and label.key not in desk.outline.successors:
        advice = did_you_mean(label.key, desk.outline.services)
        desk.problems.append(problem(Fault.UNKNOWN_SERVICE, Place(label.file.name), name=label.key, advice=advice))
        return False
    names = desk.outline.headings[label.language]

    def read(content: bytes) -> ServiceText | None:
        if _is_template(content, label, desk):
            return None
        return to_service_text(content, label, names, desk.problems, LOCAL_ANCHOR)

    but = f"{label.language}{desk.outline.mark}"
    kept = keep(label.file, desk.known.service_texts, read, desk.problems, but)
    return _put(label, kept, written.service_texts)


def _read_document(
    label: Label, matter: type[Matter], desk: Desk, piles: tuple[Pile[Document[Matter]], Pile[Document[Matter]]]
) -> bool:
    known, written = piles
    is_added = matter is PageMatter and label.key in NATIONAL_PAGES

    def read(content: bytes) -> Document[Matter] | None:
        if _is_template(content, label, desk):
            return None
        return to_document(content, label, matter, desk.problems, LOCAL_ANCHOR if is_added else "")

    return _put(label, keep(label.file, known, read, desk.problems, label.language), written)


def _is_template(content: bytes, label: Label, desk: Desk) -> bool:
    """Tell whether a text is a template that nobody has rewritten, which is reported and read no further."""
    found = tuple(template_problems(content, label.file.name))
    desk.problems.extend(found)
    return bool(found)


def _put(label: Label, kept: Kept[Record] | None, pile: Pile[Record]) -> bool:
    """Put what could be read on its pile, and tell whether it could."""
    if kept is not None:
        pile[label.file.name] = kept
    return kept is not None
