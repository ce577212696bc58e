"""Records: what should be looked at, for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kommunesite import __version__

if TYPE_CHECKING:
    from kommunesite.survey.review import Finding, Review, Unaccepted

_FORMAT = 1


def review_json(review: Review) -> str:
    """Write a review: what has changed, and apart from it what was never accepted."""
    content = {
        "format": _FORMAT,
        "version": __version__,
        "changed": [_finding(each) for each in review.findings],
        "unaccepted": [_unaccepted(each) for each in review.unaccepted],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "municipality": finding.municipality,
        "file": finding.addition.file,
        "service": finding.addition.service,
        "language": finding.addition.language,
        "change": finding.change,
        "heading": finding.heading,
        "words": finding.words,
        "old": finding.old,
        "new": finding.new,
        "own": finding.own,
        "successor": finding.successor,
    }


def _unaccepted(each: Unaccepted) -> dict[str, object]:
    return {
        "municipality": each.municipality,
        "file": each.addition.file,
        "service": each.addition.service,
        "language": each.addition.language,
        "words": list(each.words),
    }
