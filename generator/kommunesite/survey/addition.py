"""Additions: a municipality's own texts about services, and the national texts that they add to, as Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kommunesite.model.document import TextMatter
from kommunesite.model.language import STANDARDS, Language
from kommunesite.reading.document import Shelf, label_of
from kommunesite.reading.file import File, Folder, files_in, read_content
from kommunesite.reading.frontmatter import take_apart
from kommunesite.tools.passage import to_sections

if TYPE_CHECKING:
    from kommunesite.model.basis import Sections
    from kommunesite.model.problem import Problem
    from kommunesite.reading.outline import Outline

_FOLDER = "tjenester"


@dataclass(frozen=True, slots=True)
class Addition:
    """One text of a municipality's own about a service: what it says under each heading, by the heading's words.

    It has no sections when it cannot be taken apart.
    """

    service: str
    language: Language
    file: str
    sections: Mapping[str, str] | None


def additions_in(folder: Folder, shelf: Shelf, problems: list[Problem]) -> tuple[Addition, ...]:
    """Read a municipality's own texts about services, in the order of their files."""
    files = [file for file in files_in(folder, []) if file.relative.startswith(f"{_FOLDER}/")]
    labels = (label_of(file, shelf, []) for file in files if file.path.suffix == ".md")
    return tuple(
        Addition(label.key, label.language, label.file.name, _sections_of(label.file, problems))
        for label in labels
        if label is not None
    )


@dataclass(frozen=True, slots=True)
class Originals:
    """The national texts about services as Markdown, each read when it is first asked for."""

    folder: Folder
    outline: Outline
    problems: list[Problem]
    known: dict[tuple[str, Language], Sections | None] = field(default_factory=dict)

    def of(self, service: str, language: Language) -> Sections | None:
        """Give what the national text says under each fixed heading, or nothing when there is none that can be read."""
        key = (service, language)
        if key not in self.known:
            self.known[key] = self._read(service, language)
        return self.known[key]

    def _read(self, service: str, language: Language) -> Sections | None:
        if service not in self.outline.services or language not in STANDARDS:
            return None
        suffix = "" if language is Language.NB else f".{language}"
        sections = _sections_of(self.folder.file(f"{_FOLDER}/{service}{suffix}.md"), self.problems)
        if sections is None:
            return None
        names = self.outline.headings[language]
        return {names[words]: text for words, text in sections.items() if words in names}


def _sections_of(file: File, problems: list[Problem]) -> dict[str, str] | None:
    content = read_content(file, problems)
    opened = take_apart(content, file.name, TextMatter, problems) if content is not None else None
    return to_sections(opened.manuscript) if opened else None
