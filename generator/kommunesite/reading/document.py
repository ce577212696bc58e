"""Documents: Markdown files of one folder to records, with their keys and languages from the file names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from kommunesite.model.document import Document, ServiceText, TextMatter
from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.model.scalar import Slug
from kommunesite.reading.frontmatter import take_apart
from kommunesite.tools.markdown import to_prose
from kommunesite.tools.passage import to_passages
from kommunesite.tools.text import did_you_mean, slugify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kommunesite.reading.file import File

NATIONAL_PAGES = ("om", "politikk", "kontakt", "personvern", "tilgjengelighet")
"""The ordinary pages that every site has; a municipality's text of the same name is added under the national one."""

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the names of texts mean: in which languages they may be, and which has no suffix."""

    default: Language
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A file of a shelf, and what its name says: which text it is, in which language."""

    key: str
    language: Language
    file: File


def label_of(file: File, shelf: Shelf, problems: list[Problem]) -> Label | None:
    """Read key and language from a file name such as `sider/om/kulturhuset.nn.md`; the first part is the kind."""
    _, *folders, name = file.relative.split("/")
    stem, dot, suffix = name.removesuffix(".md").partition(".")
    language = shelf.default
    if dot:
        if suffix not in shelf.languages:
            problems.append(_language_problem(suffix, shelf, Place(file.name)))
            return None
        language = Language(suffix)
    try:
        parts = [Slug.parse(each) for each in (*folders, stem)]
    except RefusedError:
        example = f"{slugify(stem) or 'nytt-navn'}.md"
        problems.append(problem(Fault.WRONG_FILE_NAME, Place(file.name), name=name, example=example))
        return None
    return Label("/".join(parts), language, file)


def _language_problem(suffix: str, shelf: Shelf, place: Place) -> Problem:
    if suffix in list(Language):
        return problem(Fault.WRONG_LANGUAGE, place, language=suffix)
    known = tuple(shelf.languages)
    return problem(Fault.UNKNOWN_NAME, place, kind="Språket", name=suffix, advice=did_you_mean(suffix, known))


def to_document(
    content: bytes, label: Label, matter: type[Matter], problems: list[Problem], anchor: str = ""
) -> Document[Matter] | None:
    """Read one text, and report all its faults; give nothing only when its front matter has some."""
    opened = take_apart(content, label.file.name, matter, problems)
    if opened is None:
        return None
    prose = to_prose(opened.manuscript, problems, anchor)
    if opened.matter is None:
        return None
    return Document(label.key, label.language, label.file.name, opened.matter, prose)


def to_service_text(
    content: bytes, label: Label, names: Mapping[str, str], problems: list[Problem], anchor: str = ""
) -> ServiceText | None:
    """Read one text about a service, cut at the fixed headings, whose names are given by their words, likewise."""
    opened = take_apart(content, label.file.name, TextMatter, problems)
    if opened is None:
        return None
    passages = to_passages(opened.manuscript, names, problems, anchor)
    if opened.matter is None:
        return None
    return ServiceText(label.key, label.language, label.file.name, opened.matter, passages)
