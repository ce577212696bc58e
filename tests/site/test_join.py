from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.model.site import LocalService, Site
from kommunesite.reading.local import without_folder
from kommunesite.reading.register import find, read_register
from kommunesite.site.join import assemble
from tests import village

LIVING = """\
-- kommune.yaml
changed: 2026-11-01
languages: [nn, nb, sma, en, smj]
-- aktuelt/gammel.md
---
title: Gammel
description: En gammel nyhet.
date: 2026-01-01
expires: 2026-11-20
---
Tekst.
-- aktuelt/i-dag.md
---
title: I dag
description: Nytt i dag.
date: 2026-11-21
expires: 2026-11-21
---
Tekst.
-- aktuelt/i-gar.md
---
title: I går
description: Nytt i går.
date: 2026-11-20
---
Tekst.
-- aktuelt/i-morgen.md
---
title: I morgen
description: Nytt i morgen.
date: 2026-11-22
---
Tekst.
-- varsler/over.md
---
title: Over
level: danger
valid_from: 2026-11-01
valid_to: 2026-11-20
---
Tekst.
-- varsler/na.md
---
title: Nå
level: warning
valid_from: 2026-11-21
valid_to: 2026-11-21
---
Tekst.
-- varsler/snart.md
---
title: Snart
level: information
valid_from: 2026-11-22
valid_to: 2026-11-30
---
Tekst.
-- services.yaml
changed: 2026-11-03
services:
  sfo:
    fees:
      - {amount: 100, unit: month, valid_from: 2025-01-01, text: {nb: Plass}}
      - {amount: 200, unit: month, valid_from: 2026-01-01, text: {nb: Plass}}
      - {amount: 300, unit: month, valid_from: 2027-01-01, text: {nb: Plass}}
      - {amount: 50, unit: once, valid_from: 2026-01-01}
    notice: {kind: closed, reason: {nb: Maling}, valid_from: 2026-11-21, valid_to: 2026-11-22}
"""


def site_on(folder: Path, national: National, day: date) -> Site:
    return assemble(village.material(folder, national, LIVING), national, day)


def service(site: Site, key: str) -> LocalService:
    return next(each for each in site.services if each.service.id == key)


@pytest.mark.parametrize(
    ("day", "news", "alerts"),
    [
        (date(2026, 11, 20), ["i-gar", "gammel"], ["over"]),
        (date(2026, 11, 21), ["i-dag", "i-gar"], ["na"]),
        (date(2026, 11, 22), ["i-morgen", "i-gar"], ["snart"]),
        (date(2025, 1, 1), [], []),
    ],
)
def test_news_and_alerts_are_those_of_the_day_newest_first(
    tmp_path: Path, national: National, day: date, news: list[str], alerts: list[str]
) -> None:
    site = site_on(tmp_path, national, day)
    assert [each.key for each in site.news] == news
    assert [each.key for each in site.alerts] == alerts


@pytest.mark.parametrize(
    ("day", "amounts"),
    [
        (date(2024, 1, 1), []),
        (date(2025, 6, 1), [100]),
        (date(2026, 11, 21), [200, 50]),
        (date(2027, 1, 1), [300, 50]),
    ],
)
def test_the_fees_of_a_day_are_the_last_that_came_into_force(
    tmp_path: Path, national: National, day: date, amounts: list[int]
) -> None:
    fees = service(site_on(tmp_path, national, day), "sfo").fees
    assert [fee.amount for fee in fees] == [Decimal(amount) for amount in amounts]


@pytest.mark.parametrize(("day", "count"), [(20, 0), (21, 1), (22, 1), (23, 0)])
def test_a_notice_is_shown_in_its_period(tmp_path: Path, national: National, day: int, count: int) -> None:
    local = service(site_on(tmp_path, national, date(2026, 11, day)), "sfo")
    assert [local.notice].count(None) == 1 - count


def test_whole_languages_are_those_that_the_theme_speaks_and_the_others_are_partial(
    tmp_path: Path, national: National
) -> None:
    site = site_on(tmp_path, national, village.TODAY)
    assert site.languages == (Language.NN, Language.NB, Language.EN)
    assert site.partial == (Language.SMA, Language.SMJ)
    assert site.first is Language.NN


def test_every_service_of_the_country_is_on_every_site_in_the_same_order(national: National) -> None:
    local = without_folder(find(read_register(), "modalen"), national.catalogue)
    site = assemble(local, national, village.TODAY)
    assert [each.service for each in site.services] == list(national.catalogue.services)
    assert all(each.offer is None and each.fees == () and each.notice is None for each in site.services)


def test_pages_are_in_the_order_of_their_titles(tmp_path: Path, national: National) -> None:
    matter = "description: D.\nchanged: 2026-11-01\n---\nTekst.\n"
    archive = f"{village.SETTINGS}-- sider/a.md\n---\ntitle: Z\n{matter}-- sider/b.md\n---\ntitle: A\n{matter}"
    site = village.site(tmp_path, national, archive)
    assert [each.key for each in site.pages] == ["b", "a"]
