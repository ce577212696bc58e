"""The phrases of the theme, from one file for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.file import read_text
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kommunesite.model.language import Language


def read_phrases(folder: Path, languages: Iterable[Language], problems: list[Problem]) -> dict[Language, Phrases]:
    """Read the phrases of each language; one that lacks a phrase, or has one too many, is reported and left out."""
    found: dict[Language, Phrases] = {}
    for language in languages:
        path = folder / f"{language}.yaml"
        name = f"{folder.name}/{path.name}"
        if not path.is_file():
            problems.append(problem(Fault.MISSING_FILE, Place(name), name=path.name))
            continue
        text = read_text(path, name, problems)
        phrases = decode(text, Phrases, name, problems) if text is not None else None
        if phrases is not None:
            found[language] = phrases
    return found
