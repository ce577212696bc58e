"""The phrases of the theme, from one file for each language."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, make_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, get_type_hints

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, Words
from kommunesite.model.phrase import Phrases
from kommunesite.model.problem import Place, Problem, problem
from kommunesite.reading.file import File, Folder, to_text
from kommunesite.reading.kept import Kept, Pile, keep
from kommunesite.tools.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterable

LENDER = Language.NB
"""The language that lends its phrases to those that the theme speaks partly; it is read first."""

BORROWERS = (Language.SE,)
"""The languages that the theme speaks partly, until somebody who knows them has read the rest through."""


def read_phrases(
    folder: Folder, languages: Iterable[Language], known: Pile[Phrases], problems: list[Problem]
) -> Pile[Phrases]:
    """Read the phrases of each language; one that lacks a phrase, or has one too many, is reported and left out.

    One that may borrow has the lender's phrases, marked with their language, where it lacks its own.
    """
    found: Pile[Phrases] = {}
    for language in languages:
        file = folder.file(f"{language}.yaml")
        if not file.path.is_file():
            problems.append(problem(Fault.MISSING_FILE, Place(file.name), name=file.path.name))
            continue
        lender = found.get(folder.file(f"{LENDER}.yaml").name)
        if language not in BORROWERS:
            kept = _read_speaker(file, known, problems)
        else:
            kept = _read_borrower(file, lender, known, problems) if lender else None
        if kept is not None:
            found[file.name] = kept
    return found


@cache
def some_phrases() -> Any:
    """Give the same record as one in which any phrase may be missing, also in the records inside it."""
    return _some(Phrases)


def _some(hint: Any) -> Any:
    if hint is Words or not isinstance(hint, type) or not is_dataclass(hint):
        return hint
    hints = get_type_hints(hint)
    return make_dataclass(hint.__name__, [(name, _some(inner), None) for name, inner in hints.items()])


def _read(content: bytes, record: type[Any], file: File, problems: list[Problem]) -> Any:
    text = to_text(content, file.name, problems)
    return decode(text, record, file.name, problems) if text is not None else None


def _read_speaker(file: File, known: Pile[Phrases], problems: list[Problem]) -> Kept[Phrases] | None:
    return keep(file, known, lambda content: _read(content, Phrases, file, problems), problems)


def _read_borrower(
    file: File, lender: Kept[Phrases], known: Pile[Phrases], problems: list[Problem]
) -> Kept[Phrases] | None:
    def read(content: bytes) -> Phrases | None:
        some = _read(content, some_phrases(), file, problems)
        return None if some is None else _completed(some, lender.record)

    return keep(file, known, read, problems, lender.mark)


def _completed(some: Any, lender: Any) -> Any:
    """Take from the lender what is missing, and say whose it is; `some` is nothing where all of a record is missing."""
    own = {each.name: getattr(some, each.name, None) for each in fields(lender)}
    return replace(lender, **{name: _said(phrase, getattr(lender, name)) for name, phrase in own.items()})


def _said(phrase: Any, lent: Any) -> Any:
    if isinstance(lent, Words):
        return phrase or replace(lent, lang=str(LENDER))
    if isinstance(lent, tuple):
        return phrase or tuple(_said(None, each) for each in lent)
    return _completed(phrase, lent)


def language_of(name: str) -> Language:
    """Tell from the name of a file of phrases in which language they are."""
    return Language(name.rpartition("/")[2].removesuffix(".yaml"))
