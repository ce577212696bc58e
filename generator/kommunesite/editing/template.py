"""Templates: what a new text of each kind holds until somebody has rewritten it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.problem import Problem
from kommunesite.reading.untouched import TEMPLATE_LINES
from kommunesite.tools.decode import decode
from kommunesite.tools.yaml_text import to_scalar

_FILE = Path(__file__).with_suffix(".yaml")
_HOLE = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of text: the folder it lies in, how many days it stands, and its words in each written standard."""

    folder: str
    days: int
    texts: Mapping[Language, str]

    def text(self, title: str, language: Language, today: datetime.date) -> str:
        """Fill the template; what is to be in another language has the words of bokmål to be put in its own."""
        standard = language if language in STANDARDS else Language.NB
        later = today + datetime.timedelta(days=self.days)
        line = TEMPLATE_LINES[standard]
        words = {"title": to_scalar(title), "line": line, "today": f"{today}", "later": f"{later}"}
        return f"{fill(self.texts[standard], **words).rstrip()}\n"


@dataclass(frozen=True, slots=True)
class _Templates:
    templates: Mapping[str, Template]


@cache
def read_templates() -> Mapping[str, Template]:
    """Read the templates that come with the program, by the names of their kinds."""
    problems: list[Problem] = []
    found = decode(_FILE.read_text(encoding="utf-8"), _Templates, _FILE.name, problems)
    if found is None:
        raise ValueError(f"{problems[0].place}: {problems[0].sentence}")
    return found.templates


def fill(text: str, **words: str) -> str:
    """Put words into the holes of a text, such as `{slug}`; a hole without words is a fault of the program."""
    return _HOLE.sub(lambda hole: words[hole[1]], text)
