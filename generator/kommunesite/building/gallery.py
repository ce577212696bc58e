"""The gallery of components as a folder of files, made like a site."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from kommunesite.building.output import Output, prepare
from kommunesite.model.artifact import Artifact, Report
from kommunesite.model.language import Language
from kommunesite.reading.file import Folder
from kommunesite.reading.phrase import read_phrases
from kommunesite.rendering.component import plain_table, read_components, workshop_for
from kommunesite.rendering.gallery import gallery
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.problem import Problem

NAME = "komponenter"
"""The folder that the gallery has in the output."""


def build_gallery(theme: Path, output: Path) -> Report | tuple[Problem, ...]:
    """Make the gallery of a theme, or say what is wrong with its descriptions or with the folder."""
    problems: list[Problem] = []
    phrases = read_phrases(Folder(theme / "phrases", "phrases"), (Language.NB,), {}, problems)
    components = read_components(theme, problems)
    words = plain_table((theme / "gallery" / "gallery.yaml").read_text("utf-8"), "gallery.yaml", problems)
    problems += [refused] if (refused := prepare(output)) else []
    if problems:
        return tuple(problems)
    (said,) = (kept.record for kept in phrases.values())
    files = gallery(theme, workshop_for(theme, components, said), words)
    return Output(output, NAME).record(starmap(_artifact, files), None)


def _artifact(path: str, text: str) -> Artifact:
    content = text.encode()
    return Artifact(path, digest(content), lambda: content)
