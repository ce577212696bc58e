"""Amendments: what a check writes when it is asked to: mended texts, and what the municipality knows of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kommunesite.model.fault import Fault
from kommunesite.model.message import phrase
from kommunesite.model.problem import Place, problem, reason_of
from kommunesite.reviewing.baseline import Baseline, baseline_file, baseline_text, is_acceptable
from kommunesite.reviewing.mending import mend, write_mended
from kommunesite.reviewing.verdict import baselines_for, tidied
from kommunesite.tools.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.model.language import Language
    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources
    from kommunesite.reviewing.verdict import Verdict


def show_difference(sources: Sources, verdict: Verdict, language: Language, _problems: list[Problem]) -> bool:
    """Show what would be mended; nothing is written."""
    count = 0
    for mended in mend(sources, (*verdict.new, *verdict.known)):
        click.echo(mended.difference(), nl=False)
        count += mended.count
    click.echo(phrase("would_fix", language, count=count), err=True)
    return False


def fix_all(sources: Sources, verdict: Verdict, language: Language, problems: list[Problem]) -> bool:
    """Mend what is safe, and take out of the baselines what is mended already; tell whether anything was written."""
    is_written = False
    for mended in mend(sources, (*verdict.new, *verdict.known)):
        try:
            write_mended(mended)
        except OSError as error:
            problems.append(_unwritten(mended.name, error))
            continue
        is_written = True
        click.echo(phrase("fixed", language, file=mended.name, count=mended.count), err=True)
    return _write_baselines(sources, tidied(verdict), "tidied", language, problems) or is_written


def accept_all(sources: Sources, verdict: Verdict, language: Language, problems: list[Problem]) -> bool:
    """Write down all that was found, but what keeps a site from being built; tell whether anything was written."""
    refused = sum(not is_acceptable(each) for each in verdict.new)
    if refused:
        click.echo(phrase("not_accepted", language, count=refused), err=True)
    return _write_baselines(sources, baselines_for(verdict), "accepted", language, problems)


def _write_baselines(
    sources: Sources, baselines: Iterable[tuple[str, Baseline]], said: str, language: Language, problems: list[Problem]
) -> bool:
    is_written = False
    for slug, baseline in baselines:
        file = baseline_file(sources.content, slug)
        if not baseline.deviations and not file.path.exists():
            continue
        try:
            is_new = write_whole(file.path, baseline_text(baseline).encode())
        except OSError as error:
            problems.append(_unwritten(file.name, error))
            continue
        is_written = is_written or is_new
        click.echo(phrase(said, language, file=file.name, count=baseline.count), err=True)
    return is_written


def _unwritten(name: str, error: OSError) -> Problem:
    return problem(Fault.UNWRITTEN, Place(name), path=name, reason=reason_of(error))
