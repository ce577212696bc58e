"""A finding: one thing on a page that keeps somebody out, said so that one can mend it."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

_NUMBER = re.compile(r"wcag(\d)(\d)(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Criterion:
    """A success criterion of WCAG 2.2 on level A or AA; `is_demanded` by Norwegian law of public bodies."""

    number: str
    name: str
    level: str
    version: str
    is_demanded: bool

    def __str__(self) -> str:
        """Write it as people speak of it: `1.4.3 Kontrast (minimum), AA`."""
        return f"{self.number} {self.name}, {self.level}"


@cache
def read_criteria() -> dict[str, Criterion]:
    """Read the criteria that lie in the package, by their numbers and in their order."""
    text = files("kommunesite.checking").joinpath("kriterier.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["krav"]: Criterion(row["krav"], row["navn_nb"], row["niva"], row["versjon"], row["pliktig"] == "1")
        for row in rows
    }


@cache
def _read_words() -> dict[str, tuple[str, str]]:
    text = files("kommunesite.checking").joinpath("regler.csv").read_text(encoding="utf-8")
    return {row["regel"]: (row["feil"], row["rad"]) for row in csv.DictReader(text.splitlines())}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong at one place of a page: the rule, the numbers of the criteria, the words, and the element."""

    rule: str
    numbers: tuple[str, ...]
    sentence: str
    hint: str
    detail: str = ""
    selector: str = ""
    markup: str = ""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """List the criteria of WCAG that are broken; none when it is only bad practice."""
        return tuple(read_criteria()[number] for number in self.numbers if number in read_criteria())

    def __str__(self) -> str:
        """Write it on one line, for those who read many."""
        return f"{self.rule}: {self.selector} {self.detail}".rstrip()


class Own(Enum):
    """What is looked for beyond the rules of axe."""

    REFLOW = ("reflow", ("1.4.10",))
    LARGE_TEXT = ("large-text", ("1.4.4",))
    FIXED_TEXT = ("fixed-text", ("1.4.4",))
    SPACED_TEXT = ("spaced-text", ("1.4.12",))
    OUTSIDE = ("outside-request", ())
    STORED = ("stored", ())
    COMPLAINT = ("complaint", ())
    SHIFT = ("layout-shift", ())
    SILENT_RULES = ("silent-rules", ())

    def __init__(self, rule: str, numbers: tuple[str, ...]) -> None:
        """Keep the two parts under their names."""
        self.rule = rule
        self.numbers = numbers

    def found(self, detail: str, selector: str = "", markup: str = "") -> Finding:
        """Say that it was found, and where."""
        sentence, hint = _read_words()[self.rule]
        return Finding(self.rule, self.numbers, sentence, hint, detail, selector, markup)


def finding_of(rule: str, tags: tuple[str, ...], said: str, node: tuple[str, str, str]) -> Finding:
    """Say what a rule of axe found at a node, in our own plain words where we have them, else in its own."""
    detail, selector, markup = node
    numbers = tuple(".".join(found.groups()) for tag in tags if (found := _NUMBER.fullmatch(tag)))
    sentence, hint = _read_words().get(rule, (f"{said}.", detail))
    return Finding(rule, numbers, sentence, hint, detail, selector, markup)
