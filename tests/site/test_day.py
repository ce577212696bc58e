"""The days on which a site changes by itself."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from kommunesite.model.offer import Fee, FeeUnit
from kommunesite.site.day import next_change, old_from
from kommunesite.site.join import assemble
from tests.village import SETTINGS, material

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.national import National

TODAY = date(2026, 11, 21)
ARCHIVE = f"""{SETTINGS}\
-- services.yaml
changed: 2026-11-01
services:
  barnehageplass:
    fees:
      - {{amount: 100, unit: month, valid_from: 2026-01-01}}
      - {{amount: 200, unit: month, valid_from: 2027-01-01}}
  sfo:
    deadline: {{date: 2026-12-10}}
    notice: {{kind: closed, reason: {{nb: Ferie.}}, valid_from: 2026-12-20, valid_to: 2026-12-30}}
-- aktuelt/ny.md
---
title: Ny
description: Ny.
date: 2026-11-25
---
Tekst.
-- aktuelt/gammel.md
---
title: Gammel
description: Gammel.
date: 2026-11-01
expires: 2026-11-27
---
Tekst.
-- varsler/vann.md
---
title: Kok vannet
level: warning
valid_from: 2026-12-01
valid_to: 2026-12-05
---
Tekst.
"""
DAYS = (
    date(2026, 11, 25),
    date(2026, 11, 28),
    date(2026, 12, 1),
    date(2026, 12, 6),
    date(2026, 12, 11),
    date(2026, 12, 20),
    date(2026, 12, 31),
    date(2027, 1, 1),
)
DOUBTFUL = date(2028, 1, 2)
"""The first day on which the newest fee has been in force for more than a year."""


def test_every_day_on_which_something_comes_or_goes_is_found(tmp_path: Path, national: National) -> None:
    local = material(tmp_path, national, ARCHIVE)
    site = assemble(local, national, TODAY)
    found, day = [], TODAY
    while (after := next_change(local, site, day)) is not None:
        found.append(after)
        day = after
    assert found == [*DAYS, DOUBTFUL]


@pytest.mark.parametrize(
    ("amount", "start", "since"),
    [
        ("100", date(2025, 11, 20), date(2026, 11, 21)),
        ("100", date(2024, 2, 29), date(2025, 3, 1)),
        ("100", date(2025, 12, 31), date(2027, 1, 1)),
        ("0", date(2025, 1, 1), None),
        ("100", date(9999, 1, 1), None),
    ],
)
def test_a_fee_is_old_when_it_has_been_in_force_for_more_than_a_year(
    amount: str, start: date, since: date | None
) -> None:
    assert old_from(Fee(Decimal(amount), FeeUnit.YEAR, start)) == since


def test_between_the_days_the_site_is_the_same(tmp_path: Path, national: National) -> None:
    local = material(tmp_path, national, ARCHIVE)
    day, last = TODAY, assemble(local, national, TODAY)
    while day < DAYS[-1] + timedelta(days=3):
        day += timedelta(days=1)
        site = assemble(local, national, day)
        assert (site != last) == (day in DAYS)
        last = site


def test_without_dates_nothing_changes_by_itself(tmp_path: Path, national: National) -> None:
    local = material(tmp_path, national)
    assert next_change(local, assemble(local, national, TODAY), TODAY) is None
