"""The phrases of the theme, from one file for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.file import Folder, to_text
from kommunesite.reading.kept import Pile, keep
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_phrases(
    folder: Folder, languages: Iterable[Language], known: Pile[Phrases], problems: list[Problem]
) -> Pile[Phrases]:
    """Read the phrases of each language; one that lacks a phrase, or has one too many, is reported and left out."""
    found: Pile[Phrases] = {}
    for language in languages:
        file = folder.file(f"{language}.yaml")

        def read(content: bytes, name: str = file.name) -> Phrases | None:
            text = to_text(content, name, problems)
            return decode(text, Phrases, name, problems) if text is not None else None

        if not file.path.is_file():
            problems.append(problem(Fault.MISSING_FILE, Place(file.name), name=file.path.name))
            continue
        kept = keep(file, known, read, problems)
        if kept is not None:
            found[file.name] = kept
    return found


def language_of(name: str) -> Language:
    """Tell from the name of a file of phrases in which language they are."""
    return Language(name.rpartition("/")[2].removesuffix(".yaml"))
