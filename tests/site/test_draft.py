from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kommunesite.model.national import LocalMaterial, National
from kommunesite.site.draft import Marks, marked, published
from tests.village import SETTINGS, read, write

TODAY = datetime.date(2026, 11, 21)
ARCHIVE = f"""{SETTINGS}
-- aktuelt/utkast.md
---
title: Ikke ferdig
description: En nyhet.
date: 2026-11-01
draft: true
---

Tekst.
-- aktuelt/kommer.md
---
title: Kommer
description: En nyhet.
date: 2026-12-01
---

Tekst.
-- aktuelt/ute.md
---
title: Ute
description: En nyhet.
date: 2026-11-01
draft: false
---

Tekst.
-- sider/utkast.md
---
title: Ny side
description: En side.
changed: 2026-11-01
draft: true
---

Tekst.
-- varsler/utkast.md
---
title: Nytt varsel
level: warning
valid_from: 2026-12-01
valid_to: 2026-12-31
draft: true
---

Tekst.
"""


@pytest.fixture
def local(tmp_path: Path, national: National) -> LocalMaterial:
    write(tmp_path / "vennesla", ARCHIVE)
    found, problems = read(tmp_path / "vennesla", national)
    assert found is not None
    assert not problems
    return found


def titles(local: LocalMaterial) -> list[str]:
    return [each.matter.title for pile in (local.news, local.pages, local.alerts) for each in pile]


def test_drafts_are_not_published(local: LocalMaterial) -> None:
    assert titles(published(local)) == ["Kommer", "Ute"]


def test_a_preview_marks_drafts_and_what_is_not_out_yet(local: LocalMaterial) -> None:
    assert titles(marked(local, Marks(TODAY, drafts=True))) == [
        "Framtidig: Kommer",
        "Ute",
        "Utkast: Ikke ferdig",
        "Utkast: Ny side",
        "Utkast: Nytt varsel",
    ]


def test_a_preview_shows_drafts_only_when_asked(local: LocalMaterial) -> None:
    assert titles(marked(local, Marks(TODAY, drafts=False))) == ["Framtidig: Kommer", "Ute"]
