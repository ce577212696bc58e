from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.scene import Scene
from tests import village

HEAD = "description: D.\nchanged: 2026-11-01\n---\nTekst.\n"
MANY = f"""\
-- kommune.yaml
changed: 2026-11-02
languages: [nn, nb, en]
-- sider/a.md
---
title: A nn
{HEAD}-- sider/a.nb.md
---
title: A nb
{HEAD}-- sider/b.nb.md
---
title: B nb
{HEAD}-- sider/c.en.md
---
title: C en
{HEAD}"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site whose first language is nynorsk, in bokmål."""
    return village.scene(tmp_path, national, MANY, Language.NB)


def test_one_translation_of_each_text_is_chosen(scene: Scene) -> None:
    def titles(seen: Scene) -> list[str]:
        return sorted(each.matter.title for each in seen.chosen(seen.site.pages))

    assert titles(scene) == ["A nb", "B nb"]
    assert titles(village.in_language(scene, Language.NN)) == ["A nn", "B nb"]


def test_the_own_pages_are_those_that_no_national_page_takes_in(tmp_path: Path, national: National) -> None:
    archive = f"{MANY}-- sider/om.nn.md\n---\ntitle: Om nn\n{HEAD}"
    scene = village.scene(tmp_path, national, archive, Language.NN)
    assert sorted(each.key for each in scene.pages) == ["a", "b"]
    assert sorted(each.key for each in scene.site.pages) == ["a", "a", "b", "c", "om"]


def test_the_address_of_a_site_is_the_one_of_its_website(scene: Scene) -> None:
    assert scene.origin == scene.site.municipality.website.removesuffix("/")
    assert not scene.origin.endswith("/")


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("aktuelt/a.md", "title: T\ndescription: D.\ndate: 2026-11-03\nchanged: 2027-01-02", date(2027, 1, 2)),
        ("aktuelt/a.md", "title: T\ndescription: D.\ndate: 2026-11-21", date(2026, 11, 21)),
        ("sider/a.md", "title: T\ndescription: D.\nchanged: 2027-01-03", date(2027, 1, 3)),
        ("tjenester/sfo.md", "changed: 2027-01-04", date(2027, 1, 4)),
    ],
)
def test_what_lists_show_has_changed_when_its_newest_part_has(
    tmp_path: Path, national: National, name: str, text: str, day: date
) -> None:
    national = replace(national, catalogue=replace(national.catalogue, changed=date(2026, 11, 1)))
    heading = "## Klage\n\n" if name.startswith("tjenester") else ""
    archive = f"{village.SETTINGS}-- {name}\n---\n{text}\n---\n{heading}Tekst.\n"
    assert village.scene(tmp_path, national, archive).changed == day
