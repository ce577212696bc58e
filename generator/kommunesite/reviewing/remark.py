"""Remarks: what a check tells of, by a rule or by reading."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a file, by the positions in its text, and what is to stand there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A problem, how many characters it covers from its place on, and what would mend it.

    A length of nothing means that nobody knows; no edits, that somebody has to decide.
    """

    problem: Problem
    length: int = 0
    edits: tuple[Edit, ...] = ()
