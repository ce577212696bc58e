"""Creation: new files in a folder, all of them or none, and never in the place of another."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem, reason_of
from kommunesite.tools.whole import write_new

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def create(folder: Path, files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Write files that are not there yet; where some are, or one cannot be written, say so and write nothing."""
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        return tuple(problem(Fault.ALREADY_THERE, Place(str(folder / name))) for name in there)
    made: list[Path] = []
    for name, content in files.items():
        path = folder / name
        try:
            write_new(path, content)
        except OSError as error:
            for each in made:
                each.unlink()
            return (problem(Fault.UNWRITTEN, Place(str(path)), path=path, reason=reason_of(error)),)
        made.append(path)
    return ()
