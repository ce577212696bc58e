"""The lexicon: what an editor is told about each file, field and fixed value while typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kommunesite.model.problem import Problem
from kommunesite.tools.decode import decode

_FILE = Path(__file__).with_name("help.yaml")


@dataclass(frozen=True, slots=True)
class FileHelp:
    """What a kind of file is called, and what it is for."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordHelp:
    """What a group of fields is called, and what each field is for."""

    title: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The whole of `help.yaml`: files by their names, records and enumerations by the names of their classes."""

    files: Mapping[str, FileHelp]
    records: Mapping[str, RecordHelp]
    values: Mapping[str, Mapping[str, str]]


@cache
def read_lexicon() -> Lexicon:
    """Read the lexicon that comes with the program."""
    return to_lexicon(_FILE.read_text(encoding="utf-8"))


def to_lexicon(text: str) -> Lexicon:
    """Take a text as a lexicon; one that is none is a fault of the program, so it stops with the first problem."""
    problems: list[Problem] = []
    lexicon = decode(text, Lexicon, _FILE.name, problems)
    if lexicon is None:
        raise ValueError(f"{problems[0].place}: {problems[0].sentence}")
    return lexicon
