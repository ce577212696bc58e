"""The verdict: all that a check comes to, with what is known from before told apart from what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault, Severity
from kommunesite.reading.source import NATIONAL_FOLDER, read_source
from kommunesite.reviewing.baseline import Baseline, accept, baseline_file, read_baseline, sort_by, without
from kommunesite.reviewing.remark import Remark
from kommunesite.reviewing.review import review, review_national

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kommunesite.model.problem import Problem
    from kommunesite.reading.source import Sources
    from kommunesite.reviewing.country import Country


@dataclass(frozen=True, slots=True)
class Judged:
    """One folder: what is new, what its baseline knows, that baseline, and which of its entries are mended."""

    slug: str
    new: tuple[Remark, ...]
    known: tuple[Remark, ...]
    baseline: Baseline
    mended: Baseline


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of some folders comes to, and the lines of the files that it tells of."""

    judged: tuple[Judged, ...]
    lines: Mapping[str, Sequence[str]]

    @property
    def new(self) -> tuple[Remark, ...]:
        """List what is new, each once, in the order of the folders and of the places in them."""
        return tuple(dict.fromkeys(remark for each in self.judged for remark in each.new))

    @property
    def known(self) -> tuple[Remark, ...]:
        """List what the baselines know."""
        return tuple(remark for each in self.judged for remark in each.known)

    def count(self, severity: Severity) -> int:
        """Count what is new and matters so much."""
        return sum(remark.problem.fault.severity is severity for remark in self.new)

    @property
    def is_refused(self) -> bool:
        """Tell whether anything new is an error, or a template that is not rewritten, of which a build only warns."""
        faults = {remark.problem.fault for remark in self.new}
        return Fault.UNTOUCHED_TEMPLATE in faults or any(fault.severity is Severity.ERROR for fault in faults)

    @property
    def fixable(self) -> int:
        """Count what could be mended safely, known or new."""
        return sum(bool(remark.edits) for remark in (*self.new, *self.known))

    @property
    def mended(self) -> int:
        """Count the entries of the baselines that are mended."""
        return sum(each.mended.count for each in self.judged)


def judge(country: Country, slugs: Iterable[str], *, with_nation: bool) -> Verdict:
    """Review some municipalities and, when asked, the national texts; what stops everything is told once."""
    sources = country.sources
    judged = [_judge(sources, NATIONAL_FOLDER, review_national(country).remarks)] if with_nation else []
    judged += [_judge(sources, slug, review(country, slug).remarks) for slug in slugs]
    found = (remark for each in judged for remark in (*each.new, *each.known))
    return Verdict(tuple(judged), lines_of(sources, found))


def _judge(sources: Sources, slug: str, remarks: tuple[Remark, ...]) -> Judged:
    problems: list[Problem] = []
    baseline = read_baseline(baseline_file(sources.content, slug), problems)
    lines = lines_of(sources, remarks) if baseline.deviations else {}
    found = sort_by(baseline, remarks, lines)
    return Judged(slug, (*map(Remark, problems), *found.new), found.known, baseline, found.mended)


def lines_of(sources: Sources, remarks: Iterable[Remark]) -> dict[str, Sequence[str]]:
    """Read the lines of every file that remarks tell of."""
    names = dict.fromkeys(remark.problem.place.file for remark in remarks)
    read = ((name, read_source(sources, name)) for name in names)
    return {name: source.split("\n") for name, source in read if source is not None}


def baselines_for(verdict: Verdict) -> Iterator[tuple[str, Baseline]]:
    """Give for each municipality the baseline that knows all that was found."""
    for each in verdict.judged:
        if each.slug != NATIONAL_FOLDER:
            yield each.slug, accept((*each.new, *each.known), verdict.lines)


def tidied(verdict: Verdict) -> Iterator[tuple[str, Baseline]]:
    """Give each baseline of which something is mended, without that."""
    for each in verdict.judged:
        if each.mended.deviations:
            yield each.slug, without(each.baseline, each.mended)
