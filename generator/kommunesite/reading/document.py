"""Documents: Markdown files of one folder to records, with their keys and languages from the file names."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import Document, ServiceText, TextMatter
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.model.scalar import Slug
from kommunesite.reading.frontmatter import read_matter
from kommunesite.tools.markdown import to_prose
from kommunesite.tools.passage import to_passages
from kommunesite.tools.text import did_you_mean, slugify

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.catalogue import Headings
    from kommunesite.reading.file import Folder

NATIONAL_PAGES = ("om", "politikk", "kontakt", "personvern", "tilgjengelighet")
"""The ordinary pages that every site has; a municipality's text of the same name is added under the national one."""

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts of one kind: where they lie, in which languages they may be, and which has no suffix."""

    folder: Folder
    default: Language
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A file of a shelf, and what its name says: which text it is, in which language."""

    key: str
    language: Language
    path: Path
    file: str


def label_of(path: Path, shelf: Shelf, part: str, problems: list[Problem]) -> Label | None:
    """Read key and language from a file name such as `om/kulturhuset.nn.md`; `part` is the shelf's own folder."""
    place = Place(shelf.folder.shown(path))
    relative = path.relative_to(shelf.folder.path / part)
    stem, dot, suffix = relative.name.removesuffix(".md").partition(".")
    language = shelf.default
    if dot:
        if suffix not in shelf.languages:
            problems.append(_language_problem(suffix, shelf, place))
            return None
        language = Language(suffix)
    try:
        parts = [Slug.parse(each) for each in (*relative.parent.parts, stem)]
    except RefusedError:
        example = f"{slugify(stem) or 'nytt-navn'}.md"
        problems.append(problem(Fault.WRONG_FILE_NAME, place, name=relative.name, example=example))
        return None
    return Label("/".join(parts), language, path, shelf.folder.shown(path))


def _language_problem(suffix: str, shelf: Shelf, place: Place) -> Problem:
    if suffix in list(Language):
        return problem(Fault.WRONG_LANGUAGE, place, language=suffix)
    known = tuple(shelf.languages)
    return problem(Fault.UNKNOWN_NAME, place, kind="Språket", name=suffix, advice=did_you_mean(suffix, known))


def read_document(
    label: Label, matter: type[Matter], problems: list[Problem], anchor: str = ""
) -> Document[Matter] | None:
    """Read one text, and report all its faults; give nothing only when its front matter has some."""
    opened = read_matter(label.path, label.file, matter, problems)
    if opened is None:
        return None
    prose = to_prose(opened.manuscript, problems, anchor)
    if opened.matter is None:
        return None
    return Document(label.key, label.language, label.file, opened.matter, prose)


def read_service_text(
    label: Label, headings: Headings, problems: list[Problem], anchor: str = ""
) -> ServiceText | None:
    """Read one text about a service, cut at the fixed headings of its language, likewise."""
    opened = read_matter(label.path, label.file, TextMatter, problems)
    if opened is None:
        return None
    passages = to_passages(opened.manuscript, heading_names(headings, label.language), problems, anchor)
    if opened.matter is None:
        return None
    return ServiceText(label.key, label.language, label.file, opened.matter, passages)


def heading_names(headings: Headings, language: Language) -> dict[str, str]:
    """Give the name of each fixed heading by its words in one language, in the order of the page."""
    names = [field.name for field in fields(headings)]
    return {getattr(headings, name).said_in(language).text: name for name in names}
