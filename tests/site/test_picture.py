from __future__ import annotations

import pytest

from kommunesite.model.document import Prose
from kommunesite.model.national import National
from kommunesite.model.site import Site
from tests import village

HEAD = "---\ntitle: T\ndescription: D.\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 54"/>\n'
PICTURE = '![En brygge](media/Å%20%26.svg "Brygga") ![Ei bok](media/bok.png)\n'
LIVING = f"""\
-- media/Å &.svg
{DRAWING}\
-- media/bok.png
Ikke et bilde.
-- aktuelt/nytt.md
{HEAD}date: 2026-11-20
---
{PICTURE}\
-- sider/om/brygga.md
{HEAD}changed: 2026-11-20
---
{PICTURE}\
-- varsler/na.md
---
title: Nå
level: warning
valid_from: 2026-11-21
valid_to: 2026-11-21
---
{PICTURE}\
-- tjenester/sfo.md
---
changed: 2026-11-20
---
## Slik gjør du

{PICTURE}\
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, national: National) -> Site:
    folder = tmp_path_factory.mktemp("content")
    return village.site(folder, national, f"{village.SETTINGS}{LIVING}")


@pytest.mark.parametrize("kind", ["news", "pages", "alerts"])
def test_a_picture_in_a_text_keeps_its_place_free(site: Site, kind: str) -> None:
    (text,) = getattr(site, kind)
    assert_sized(text.prose)


def test_a_picture_in_a_text_about_a_service_does_too(site: Site) -> None:
    assert_sized(site.service_texts[0].passages[0].prose)


def assert_sized(prose: Prose) -> None:
    assert 'src="/media/%C3%85%20%26.svg" width="96" height="54"' in prose.html
    assert '<img src="/media/bok.png" alt' in prose.html
