"""The gallery of components as a folder of files, made like a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.building.output import Output, prepare
from kommunesite.building.plan import promised
from kommunesite.model.artifact import Report
from kommunesite.model.language import Language
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import read_phrases
from kommunesite.rendering.component import plain_table, read_components, workshop_for
from kommunesite.rendering.gallery import gallery

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem

NAME = "komponenter"
"""The folder that the gallery has in the output."""


def build_gallery(theme: Path, output: Path) -> Report:
    """Make the gallery of a theme, or report what is wrong with its descriptions or with the folder."""
    problems: list[Problem] = []
    phrases = read_phrases(Folder(theme / "phrases", "phrases"), (Language.NB,), {}, problems)
    components = read_components(theme, problems)
    words = plain_table((theme / "gallery" / "gallery.yaml").read_text("utf-8"), "gallery.yaml", problems)
    problems += [refused] if (refused := prepare(output)) else []
    if problems:
        return Report(NAME, problems=tuple(problems))
    (said,) = (kept.record for kept in phrases.values())
    files = gallery(theme, workshop_for(theme, components, said), words)
    return Output(output, NAME).record((promised(path, text.encode) for path, text in files), None)
