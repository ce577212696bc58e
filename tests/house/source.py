"""The files that the house rules look at."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One file's text, and its path inside the folder that the rule speaks of."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """What Python reads in the text."""
        return parsed(self.text)


@cache
def parsed(text: str) -> ast.Module:
    """Parse each text once."""
    return ast.parse(text)


def read_source(file: Path, folder: Path) -> Source:
    """Read one file, named by its path inside a folder."""
    return Source(file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8"))
