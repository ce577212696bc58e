from __future__ import annotations

from kommunesite.model.fault import Fault
from kommunesite.reading.finding import Finding, finding, placed
from tests.nation import CATALOGUE


def test_findings_are_placed_by_their_paths_or_the_nearest_above() -> None:
    findings: list[Finding] = [
        finding(Fault.UNREACHABLE, path, name="sfo")
        for path in (
            ("services", "sfo"),
            ("services", "sfo", "laws", 0, "act"),
            ("services", "sfo", "laws", 7),
            ("tasks", 0),
            ("nowhere",),
        )
    ]
    places = [str(each.place) for each in placed(findings, CATALOGUE, "services.yaml")]
    assert places == [
        "services.yaml:31:3",
        "services.yaml:40:10",
        "services.yaml:39:5",
        "services.yaml:14:9",
        "services.yaml:1:1",
    ]


def test_nothing_found_needs_no_file() -> None:
    assert placed(iter(()), "not: [read", "services.yaml") == ()
