"""What can be wrong with an input, said so that an editor can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.message import said_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where in the input something stands; lines and columns count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the place as editors' tools understand it: `file:line:column`."""
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column or 1}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault at one place; the words come from the fault, the details are filled in."""

    fault: Fault
    place: Place
    details: tuple[tuple[str, str], ...] = ()

    @property
    def sentence(self) -> str:
        """Say in one sentence in bokmål what is wrong."""
        return self.sentence_in(Language.NB)

    @property
    def hint(self) -> str:
        """Say in bokmål how to mend it."""
        return self.hint_in(Language.NB)

    def sentence_in(self, language: Language) -> str:
        """Say in one sentence what is wrong, in one of the languages of the messages."""
        return self.fault.sentence_in(language).format_map(self._details_in(language))

    def hint_in(self, language: Language) -> str:
        """Say how to mend it in one of the languages of the messages."""
        return self.fault.hint_in(language).format_map(self._details_in(language))

    def fields_in(self, language: Language) -> dict[str, object]:
        """Give all that there is to say of it, in one of the languages of the messages, for other programs."""
        return {
            "code": self.fault.code,
            "severity": self.fault.severity,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "sentence": self.sentence_in(language),
            "hint": self.hint_in(language),
        }

    def _details_in(self, language: Language) -> dict[str, str]:
        return {name: said_in(value, language) for name, value in self.details}


class RefusedError(ValueError):
    """A value that a record or a typed text does not accept; the reader adds the place."""

    def __init__(self, fault: Fault, **details: str) -> None:
        """Remember the fault and its details."""
        super().__init__(fault.code)
        self.fault = fault
        self.details = details

    def __reduce__(self) -> tuple[Callable[[Fault, dict[str, str]], RefusedError], tuple[Fault, dict[str, str]]]:
        """Let a refusal travel between processes."""
        return _refusal, (self.fault, self.details)


def _refusal(fault: Fault, details: dict[str, str]) -> RefusedError:
    return RefusedError(fault, **details)


def problem(fault: Fault, place: Place, **details: object) -> Problem:
    """Make a problem; `details` fill the holes in the fault's sentence and hint."""
    return Problem(fault, place, tuple(sorted((name, str(value)) for name, value in details.items())))


def reason_of(error: OSError) -> str:
    """Say why the system would not do something, to stand inside a sentence."""
    return (error.strerror or "ukjent feil").lower()


def sort_out(problems: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Part what keeps a site from being built from what is only warned of."""
    found = tuple(problems)
    return (
        tuple(each for each in found if not each.fault.is_warning),
        tuple(each for each in found if each.fault.is_warning),
    )
