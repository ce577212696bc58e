"""The days on which a site changes by itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kommunesite.site.day import next_change
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
    date(2026, 12, 20),
    date(2026, 12, 31),
    date(2027, 1, 1),
)


def test_every_day_on_which_something_comes_or_goes_is_found(tmp_path: Path, national: National) -> None:
    local = material(tmp_path, national, ARCHIVE)
    found, day = [], TODAY
    while (after := next_change(local, day)) is not None:
        found.append(after)
        day = after
    assert found == list(DAYS)


def test_between_the_days_the_site_is_the_same(tmp_path: Path, national: National) -> None:
    local = material(tmp_path, national, ARCHIVE)
    day, last = TODAY, assemble(local, national, TODAY)
    while day < DAYS[-1] + timedelta(days=3):
        day += timedelta(days=1)
        site = assemble(local, national, day)
        assert (site != last) == (day in DAYS)
        last = site


def test_without_dates_nothing_changes_by_itself(tmp_path: Path, national: National) -> None:
    assert next_change(material(tmp_path, national), TODAY) is None
