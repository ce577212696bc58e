"""The report of an inspection: one page for people, with its pictures in it, and the same for machines."""

from __future__ import annotations

import base64
import datetime
import json
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.checking.mode import MODES
from kommunesite.rendering.template import environment_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kommunesite.checking.result import Case, Inspection

FORMAT = 1
_TEMPLATE = "report.html"


@dataclass(frozen=True, slots=True)
class Group:
    """All places of a site at which one rule is broken."""

    slug: str
    rule: str
    cases: tuple[Case, ...]


def page_text(inspection: Inspection, day: datetime.date) -> str:
    """Write the report as one page without scripts that holds its own style and pictures."""
    source = files("kommunesite.checking").joinpath(_TEMPLATE).read_text(encoding="utf-8")
    return (
        environment_of({_TEMPLATE: source})
        .get_template(_TEMPLATE)
        .render(
            day=f"{day:%d.%m.%Y}",
            version=__version__,
            slugs=slugs_of(inspection),
            pages=len(inspection.pages),
            modes=[mode.name for mode in MODES],
            groups=_groups(inspection.cases),
            cases=len(inspection.cases),
            picture=_data_url,
        )
    )


def _data_url(content: bytes) -> str:
    return f"data:image/webp;base64,{base64.b64encode(content).decode()}"


def slugs_of(inspection: Inspection) -> tuple[str, ...]:
    """Name the sites that were looked at."""
    return tuple(dict.fromkeys(page.slug for page in inspection.pages))


def _groups(cases: Iterable[Case]) -> tuple[Group, ...]:
    ordered = sorted(cases, key=_kin)
    return tuple(Group(slug, rule, tuple(own)) for (slug, rule), own in groupby(ordered, _kin))


def _kin(case: Case) -> tuple[str, str]:
    return case.page.slug, case.finding.rule


def machine_text(inspection: Inspection, day: datetime.date) -> str:
    """Write the report for machines; docs/audit.md describes it."""
    content = {
        "format": FORMAT,
        "version": __version__,
        "day": day.isoformat(),
        "sites": list(slugs_of(inspection)),
        "pages": [f"{page.slug}{page.address}" for page in inspection.pages],
        "modes": [mode.name for mode in MODES],
        "faults": [_fault(case) for case in inspection.cases],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _fault(case: Case) -> dict[str, object]:
    finding = case.finding
    return {
        "site": case.page.slug,
        "page": case.page.address,
        "modes": [mode.name for mode in case.modes],
        "rule": finding.rule,
        "criteria": [each.number for each in finding.criteria],
        "sentence": finding.sentence,
        "hint": finding.hint,
        "detail": finding.detail,
        "selector": finding.selector,
        "markup": finding.markup,
    }
