"""The editors' handbook as a folder of files, made like a site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kommunesite.building.output import Output, prepare
from kommunesite.building.plan import promised
from kommunesite.model.artifact import Report
from kommunesite.model.language import Language
from kommunesite.reading.file import Folder
from kommunesite.reading.handbook import read_handbook
from kommunesite.reading.phrase import read_phrases
from kommunesite.rendering.component import plain_table
from kommunesite.rendering.handbook import handbook

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem

NAME = "redaktor"
"""The folder that the handbook has in the output."""


def build_handbook(docs: Path, theme: Path, output: Path) -> Report:
    """Make the handbook, or report what is wrong with its chapters or with the folder."""
    problems: list[Problem] = []
    phrases = read_phrases(Folder(theme / "phrases", "phrases"), (Language.NB,), {}, problems)
    words = plain_table((theme / "handbook" / "handbook.yaml").read_text("utf-8"), "handbook.yaml", problems)
    chapters = read_handbook(Folder(docs, "docs"), problems)
    problems += [refused] if (refused := prepare(output)) else []
    if problems:
        return Report(NAME, problems=tuple(problems))
    (said,) = (kept.record for kept in phrases.values())
    files = handbook(theme, chapters, said, words)
    return Output(output, NAME).record((promised(path, partial(bytes, content)) for path, content in files), None)
