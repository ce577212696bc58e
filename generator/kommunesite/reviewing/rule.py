"""Rules: what one is made of, what it reads, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.problem import Place, problem
from kommunesite.reviewing.household import Household
from kommunesite.reviewing.remark import Edit, Remark
from kommunesite.reviewing.text import Text


@dataclass(frozen=True, slots=True)
class Finding:
    """A stretch of a text that breaks a rule; `details` fill the holes in its words, `edits` mend it safely."""

    start: int
    end: int
    details: tuple[tuple[str, str], ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A text that breaks a rule where `⟦` and `⟧` stand around it, and the same text as it should be.

    Both are the Markdown below the front matter, or a whole file when they begin with `---`.
    """

    bad: str
    good: str
    language: Language = Language.NB
    part: str = "sider"


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule that one text alone can break, whoever has written it and on whatever day.

    Its sentence, hint and severity stand in `model/fault.toml`; title and reason are in bokmål, for the handbook. What
    it finds is kept with the digest of the text, so it may not ask for anything else.
    """

    fault: Fault
    title: str
    why: str
    examples: tuple[Example, ...]
    find: Callable[[Text], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class HouseholdRule:
    """A rule that a municipality's material as a whole can break, on one day.

    `bad` and `good` are archives of files, each after a line of `-- its/name`, laid over a municipality without faults.
    """

    fault: Fault
    title: str
    why: str
    bad: str
    good: str
    find: Callable[[Household], Iterable[Remark]]


Rule = TextRule | HouseholdRule


def found(start: int, end: int, mended: str | None = None, **details: object) -> Finding:
    """Make a finding; `mended` is what may safely stand in its place."""
    edits = () if mended is None else (Edit(start, end, mended),)
    return Finding(start, end, tuple((name, str(value)) for name, value in details.items()), edits)


def remark_on(rule: TextRule, text: Text, finding: Finding) -> Remark:
    """Tell where in its file a finding stands; it is marked as far as its first line goes."""
    line, column = text.place_of(finding.start)
    end = text.source.find("\n", finding.start, finding.end)
    length = (finding.end if end < 0 else end) - finding.start
    made = problem(rule.fault, Place(text.file, line, column), **dict(finding.details))
    return Remark(made, length, finding.edits)
