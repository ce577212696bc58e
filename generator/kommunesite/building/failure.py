"""Failures: what stopped the making of a site unforeseen, said as any other problem."""

from __future__ import annotations

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Place, Problem, RefusedError, problem
from kommunesite.reading.register import NOWHERE


def failure(slug: str, error: BaseException) -> Problem:
    """Say what an error was."""
    if isinstance(error, RefusedError):
        return problem(error.fault, NOWHERE, **error.details)
    return problem(Fault.FAILED, Place(slug), reason=f"{type(error).__name__}: {error}")
