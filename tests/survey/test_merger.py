from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kommunesite.model.national import LocalMaterial, National
from kommunesite.survey.merger import Succession, prepared
from tests import village

DAY = datetime.date(2028, 1, 1)
HEAD = "title: T\ndescription: D.\nchanged: 2026-11-01\n---\nTekst.\n"
ARCHIVE = f"""\
-- kommune.yaml
changed: 2026-11-01
-- sider/om/skole.md
---
{HEAD}-- sider/om/torget.md
---
{HEAD}-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Klage

Skriv til oss.
"""
NEW = f"-- kommune.yaml\nchanged: 2026-11-01\n-- sider/om/skole.md\n---\n{HEAD}"


@pytest.fixture
def land(tmp_path: Path, national: National) -> dict[str, LocalMaterial]:
    """Give two municipalities that become one, and that one."""
    texts = {"vennesla": ARCHIVE, "iveland": ARCHIVE.replace("om/torget", "om/elva"), "kristiansand": NEW}
    return {slug: village.material(tmp_path, national, text, slug) for slug, text in texts.items()}


def merged(land: dict[str, LocalMaterial]) -> dict[str, str]:
    return prepared(Succession((land["vennesla"], land["iveland"]), (land["kristiansand"],), DAY))


def test_every_address_leads_to_the_successor_and_what_it_lacks_to_its_part(land: dict[str, LocalMaterial]) -> None:
    assert merged(land)["vennesla/_redirects"].splitlines() == [
        "/om/torget/ https://www.kristiansand.kommune.no/om/ 301!",
        "/* https://www.kristiansand.kommune.no/:splat 301!",
    ]


def test_what_has_moved_before_is_led_to_where_it_is_now(tmp_path: Path, national: National) -> None:
    moved = "moved: {/om/skular/: /om/skole/, /om/bu/: /om/torget/, /skjema/: /tjenester/sfo/}\n-- sider/om/skole.md"
    old = village.material(tmp_path, national, ARCHIVE.replace("-- sider/om/skole.md", moved), "vennesla")
    renamed = NEW.replace("-- sider/om/skole.md", "moved: {/om/torget/: /om/skole/}\n-- sider/om/skole.md")
    new = village.material(tmp_path, national, renamed, "kristiansand")
    origin = "https://www.kristiansand.kommune.no"
    assert prepared(Succession((old,), (new,), DAY))["vennesla/_redirects"].splitlines() == [
        f"/om/skular/ {origin}/om/skole/ 301!",
        f"/om/bu/ {origin}/om/torget/ 301!",
        f"/skjema/ {origin}/tjenester/sfo/ 301!",
        f"/* {origin}/:splat 301!",
    ]


def test_the_notice_can_be_laid_in_the_folder_as_it_is(
    tmp_path: Path, national: National, land: dict[str, LocalMaterial]
) -> None:
    text = merged(land)["vennesla/varsler/ny-kommune.md"]
    village.write(tmp_path / "vennesla", f"-- varsler/ny-kommune.md\n{text}")
    local, problems = village.read(tmp_path / "vennesla", national)
    assert not problems
    assert local
    (alert,) = local.alerts
    assert alert.matter.title == "Fra 1.1.2028 er Vennesla kommune en del av Kristiansand kommune"
    assert (alert.matter.valid_from, alert.matter.valid_to) == (datetime.date(2027, 10, 3), datetime.date(2027, 12, 31))


def test_texts_under_one_name_are_listed_with_who_has_them(land: dict[str, LocalMaterial]) -> None:
    lines = merged(land)["kollisjoner.md"].splitlines()
    assert [line for line in lines if line.startswith("- ")] == [
        "- `sider/om/skole`: vennesla, iveland, kristiansand",
        "- `tjenester/sfo`: vennesla, iveland",
    ]


def test_a_split_leaves_it_to_people_what_belongs_to_whom(land: dict[str, LocalMaterial]) -> None:
    files = prepared(Succession((land["vennesla"],), (land["iveland"], land["kristiansand"]), DAY))
    assert set(files) == {"vennesla/varsler/ny-kommune.md", "fordeling.md"}
    assert (
        "blir Vennesla kommune delt i Iveland kommune og Kristiansand kommune"
        in files["vennesla/varsler/ny-kommune.md"]
    )
    assert "`sider/om/torget`: vennesla" in files["fordeling.md"]


def test_where_nothing_collides_that_is_said(tmp_path: Path, national: National) -> None:
    bare = village.material(tmp_path, national, "-- kommune.yaml\nchanged: 2026-11-01\n", "bykle")
    files = prepared(Succession((bare,), (village.material(tmp_path, national, NEW, "valle"),), DAY))
    assert files["kollisjoner.md"].endswith("Ingen.\n")
