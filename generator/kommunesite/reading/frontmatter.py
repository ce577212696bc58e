"""Front matter: the YAML between two lines of `---` at the top of a Markdown file, with true line numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.file import to_text
from kommunesite.tools.decode import decode
from kommunesite.tools.markdown import Manuscript

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = "---"

Matter = TypeVar("Matter")


@dataclass(frozen=True, slots=True)
class Opened(Generic[Matter]):
    """A text file taken apart: its front matter, unless that has faults, and the text that follows."""

    matter: Matter | None
    manuscript: Manuscript


def take_apart(content: bytes, file: str, record: type[Matter], problems: list[Problem]) -> Opened[Matter] | None:
    """Read the bytes of a text whose front matter must fit a record; give nothing when it has no front matter."""
    text = to_text(content, file, problems)
    if text is None:
        return None
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        problems.append(problem(Fault.FRONT_MATTER, Place(file, 1, 1)))
        return None
    end = end_of_matter(lines)
    if not end:
        problems.append(problem(Fault.FRONT_MATTER_OPEN, Place(file, 1, 1)))
        return None
    if not any(line.partition("#")[0].strip() for line in lines[1:end]):
        problems.append(problem(Fault.FRONT_MATTER, Place(file, 1, 1)))
        return None
    matter = decode("\n".join(lines[1:end]), record, file, problems, first_line=2)
    return Opened(matter, Manuscript("\n".join(lines[end + 1 :]), file, end + 2))


def end_of_matter(lines: Sequence[str]) -> int:
    """Give which of a text's lines, counted from 0, closes its front matter; 0 when none does."""
    return next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), 0)
