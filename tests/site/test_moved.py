"""Old addresses lead to pages that are there on the day, and to no others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.site.moved import forwards
from tests import village

MOVED = """\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, se]
moved:
  /ny/: /aktuelt/i-dag/
  /kommer/: /aktuelt/senere/
  /samisk/: /aktuelt/samisk/
  /hjelp/: /tjenester/sfo/
  /side/: /om/oss/
  /borte/: /aktuelt/slettet/
-- aktuelt/i-dag.md
---
title: I dag
description: I dag.
date: 2026-11-01
---
Tekst.
-- aktuelt/senere.md
---
title: Senere
description: Senere.
date: 2026-12-01
---
Tekst.
-- aktuelt/samisk.se.md
---
title: Samisk
description: Samisk.
date: 2026-11-01
---
Tekst.
-- sider/om/oss.md
---
title: Oss
description: Oss.
changed: 2026-11-01
---
Tekst.
"""


def test_an_old_address_leads_on_while_the_page_is_shown(tmp_path: Path, national: National) -> None:
    village.write(tmp_path / "vennesla", MOVED)
    local, problems = village.read(tmp_path / "vennesla", national)
    assert local is not None
    assert [each.fault for each in problems] == [Fault.MOVED_NOWHERE]
    now = {
        "/ny/": "/aktuelt/i-dag/",
        "/samisk/": "/aktuelt/samisk/",
        "/hjelp/": "/tjenester/sfo/",
        "/side/": "/om/oss/",
    }
    assert forwards(local, national, village.TODAY) == now
    assert forwards(local, national, date(2026, 12, 1)) == {**now, "/kommer/": "/aktuelt/senere/"}


def test_a_municipality_that_has_moved_nothing_has_no_old_addresses(tmp_path: Path, national: National) -> None:
    assert forwards(village.material(tmp_path, national), national, village.TODAY) == {}
