"""The baseline: what a municipality knows of and has not mended yet, so that only what is new counts.

A finding is known by its code, its file, and the words of its line; so it is the same when lines move.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite.model.fault import Severity
from kommunesite.reading.file import File, read_content, to_text
from kommunesite.reading.source import BASELINE_FILE
from kommunesite.tools.fingerprint import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kommunesite.model.problem import Problem
    from kommunesite.reviewing.remark import Remark

_OPENING = """\
# Avvik som kommunen kjenner til og ikke har rettet ennå. «kommunesite check» teller dem, men stopper ikke for dem.
# Filen blir skrevet av «kommunesite check --accept». Ta bort linjer for hånd om du vil, men legg aldri til noen.
"""
_SHORT = 12
_FIRST_OF_RULES = "KS450"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The whole of a municipality's `avvik.yaml`: codes with the digest of their line, by file."""

    deviations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """Count what was accepted."""
        return sum(map(len, self.deviations.values()))


@dataclass(frozen=True, slots=True)
class Sorted:
    """Remarks sorted by a baseline: those that are new, those it knows, and how many of its entries are mended."""

    new: tuple[Remark, ...]
    known: tuple[Remark, ...]
    mended: Baseline


Lines = Mapping[str, "Sequence[str]"]
"""The lines of files, by their names."""


def baseline_file(folder: Path, slug: str) -> File:
    """Name the file of a municipality."""
    return File(folder / slug / BASELINE_FILE, BASELINE_FILE, f"content/{slug}/{BASELINE_FILE}")


def read_baseline(file: File, problems: list[Problem]) -> Baseline:
    """Read what a municipality has accepted, which may be nothing; a file with faults counts as nothing."""
    if not file.path.is_file():
        return Baseline()
    from kommunesite.tools.decode import decode

    content = read_content(file, problems)
    text = to_text(content, file.name, problems) if content is not None else None
    return (decode(text, Baseline, file.name, problems) if text is not None else None) or Baseline()


def sort_by(baseline: Baseline, remarks: Iterable[Remark], lines: Lines) -> Sorted:
    """Part what is new from what is known; the same line can be known as often as it was accepted."""
    left = Counter((file, entry) for file, entries in baseline.deviations.items() for entry in entries)
    new, known = [], []
    for remark in remarks:
        key = (_file_of(remark), entry_of(remark, lines))
        if is_acceptable(remark) and left[key]:
            left[key] -= 1
            known.append(remark)
        else:
            new.append(remark)
    return Sorted(tuple(new), tuple(known), _baseline_of(left.elements()))


def accept(remarks: Iterable[Remark], lines: Lines) -> Baseline:
    """Make the baseline that knows all these remarks, but those that a build refuses."""
    return _baseline_of((_file_of(each), entry_of(each, lines)) for each in remarks if is_acceptable(each))


def without(baseline: Baseline, mended: Baseline) -> Baseline:
    """Take out of a baseline what is mended."""
    left = Counter(_pairs(baseline))
    left.subtract(_pairs(mended))
    return _baseline_of(left.elements())


def is_acceptable(remark: Remark) -> bool:
    """Tell whether one can live with it for a while: an error that keeps a site from being built helps nobody."""
    fault = remark.problem.fault
    return fault.severity is not Severity.ERROR or fault.code >= _FIRST_OF_RULES


def entry_of(remark: Remark, lines: Lines) -> str:
    """Name a remark within its file: by its code and the words of its line, or of itself when it has none."""
    place = remark.problem.place
    found = lines.get(place.file, ())
    words = found[place.line - 1] if 0 < place.line <= len(found) else remark.problem.sentence
    return f"{remark.problem.fault.code} {digest(' '.join(words.split()).encode())[:_SHORT]}"


def baseline_text(baseline: Baseline) -> str:
    """Write a baseline as its file has it."""
    if not baseline.deviations:
        return f"{_OPENING}deviations: {{}}\n"
    parts = [_OPENING, "deviations:\n"]
    for file, entries in baseline.deviations.items():
        # A JSON text is a YAML text, whatever is in it.
        parts.append(f"  {json.dumps(file, ensure_ascii=False)}:\n")
        parts += [f"    - {entry}\n" for entry in entries]
    return "".join(parts)


def _pairs(baseline: Baseline) -> list[tuple[str, str]]:
    return [(file, entry) for file, entries in baseline.deviations.items() for entry in entries]


def _baseline_of(pairs: Iterable[tuple[str, str]]) -> Baseline:
    deviations: dict[str, tuple[str, ...]] = {}
    for file, entry in sorted(pairs):
        deviations[file] = (*deviations.get(file, ()), entry)
    return Baseline(deviations)


def _file_of(remark: Remark) -> str:
    """Name a file from the municipality's folder, so that the baseline can move with it."""
    return remark.problem.place.file.split("/", 2)[-1]
