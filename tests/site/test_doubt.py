"""Doubts: a deadline that has passed, and a fee of yesterday's year."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kommunesite.reading.source import Sources
from kommunesite.site.check import site_problems
from tests import fellowship, village
from tests.fellowship import PARTNER

OFFER = "deadline: {date: 2026-11-20}, fees: [{amount: 100, unit: month, valid_from: 2025-11-20}]"


def warned(folder: Path, sources: Sources, day: date, own: str, partner: str = PARTNER) -> list[str]:
    national = fellowship.nation(folder, sources, ("hjelpen", partner))
    archive = f"{village.SETTINGS}-- services.yaml\nchanged: 2026-11-02\nservices:\n  sfo: {{{own}}}\n"
    local, _ = fellowship.material(folder, national, archive)
    problems = list(site_problems(local, national, fellowship.content(folder), day))
    assert all(each.fault.is_warning for each in problems)
    return village.told(problems)


@pytest.mark.parametrize(("day", "codes"), [(19, []), (20, []), (21, ["KS438", "KS439"])])
def test_a_deadline_and_a_fee_are_warned_of_from_the_day_after(
    tmp_path: Path, sources: Sources, day: int, codes: list[str]
) -> None:
    lines = warned(tmp_path, sources, date(2026, 11, day), OFFER)
    assert [line.split()[1] for line in lines] == codes
    assert all(line.startswith("content/vennesla/services.yaml:3:") for line in lines)


def test_a_fee_that_is_to_come_makes_the_old_one_no_doubt(tmp_path: Path, sources: Sources) -> None:
    fees = "fees: [{amount: 1, unit: month, valid_from: 2024-01-01}, {amount: 2, unit: month, valid_from: 2027-01-01}]"
    assert warned(tmp_path, sources, village.TODAY, fees) == []


def test_what_the_partner_says_is_warned_of_in_its_file(tmp_path: Path, sources: Sources) -> None:
    partner = PARTNER.replace("valid_from: 2026-08-01", "valid_from: 2024-08-01")
    lines = warned(tmp_path, sources, village.TODAY, "delivered_by: hjelpen", partner)
    (line,) = lines
    assert line.startswith("content/samarbeid/hjelpen.yaml:13:5: KS439")


def test_what_the_municipality_says_otherwise_is_not_warned_of(tmp_path: Path, sources: Sources) -> None:
    partner = PARTNER.replace("valid_from: 2026-08-01", "valid_from: 2024-08-01")
    own = "delivered_by: hjelpen, fees: [{amount: 3, unit: month, valid_from: 2026-08-01}]"
    assert warned(tmp_path, sources, village.TODAY, own, partner) == []
