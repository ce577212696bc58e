from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.site.address import GENERATED
from kommunesite.site.link import national_addresses
from tests import village

HEAD = "---\ntitle: T\ndescription: D.\nchanged: 2026-11-01\n---\n"


def said(folder: Path, national: National, archive: str) -> list[str]:
    """Say what is wrong with a municipality, without the place's folder and with the code only."""
    village.write(folder / "vennesla", archive)
    _, problems = village.read(folder / "vennesla", national)
    return [f"{str(each.place).removeprefix('content/vennesla/')} {each.fault.code}" for each in problems]


def test_every_site_has_the_same_national_addresses(national: National) -> None:
    known = national_addresses(national.catalogue)
    assert set(GENERATED) < known
    assert {"/tjenester/sfo/", "/tema/arbeid/", "/livssituasjoner/fa-barn/"} < known


LINKS = [
    ("[a](/om/) [b](/) [c](/tjenester/sfo/#cost) [d](/kontakt/) [e](/kontakt/#skole) [f](#under)", ""),
    ("[a](/egen/) [b](/aktuelt/nytt/) [c](/om/om-oss/) [d](media/a.png) ![e](/media/a.png)", ""),
    ("[a](https://a.example/finnes-ikke) [b](mailto:a@b.no) [c](tel:112)", ""),
    ("[a](/om)", "KS309"),
    ("[a](/egen/x/)", "KS309"),
    ("[a](/nn/om/)", "KS309"),
    ("[a](/om/?b=c)", "KS309"),
    ("[a](/media/b.png)", "KS308"),
    ("![a](media/A.png)", "KS308"),
    ("[a](#Under)", "KS310"),
    ("[a](#)", "KS310"),
    ("[a](/kontakt/#nav)", "KS402"),
]
WITH_UNIT = f"""\
{village.SETTINGS}units:
  skole: {{name: {{nb: Skolekontoret}}}}
-- media/a.png
x
-- sider/egen.md
{HEAD}Tekst.
-- sider/om/om-oss.md
{HEAD}Tekst.
-- aktuelt/nytt.md
---
title: T
description: D.
date: 2026-11-01
---
Tekst.
"""


@pytest.mark.parametrize(("text", "code"), LINKS)
def test_a_link_leads_to_something_or_is_reported(tmp_path: Path, national: National, text: str, code: str) -> None:
    found = said(tmp_path, national, f"{WITH_UNIT}-- sider/lenker.md\n{HEAD}## Under\n\n{text}\n")
    assert [line.rpartition(" ")[2] for line in found] == ([code] if code else [])


def test_a_coat_of_arms_lies_in_media(tmp_path: Path, national: National) -> None:
    arms = f"{village.SETTINGS}arms: media/vapen.svg\n"
    assert said(tmp_path, national, f"{arms}-- media/vapenet.svg\n<svg/>\n") == ["kommune.yaml:3:1 KS308"]
    assert said(tmp_path / "there", national, f"{arms}-- media/vapen.svg\n<svg/>\n") == []


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("sider/lenker.md", HEAD),
        ("aktuelt/a.md", "---\ntitle: T\ndescription: D.\ndate: 2026-11-01\n---\n"),
        ("varsler/a.md", "---\ntitle: T\nlevel: danger\nvalid_from: 2026-11-01\nvalid_to: 2026-11-02\n---\n"),
        ("tjenester/sfo.md", "---\nchanged: 2026-11-01\n---\n## Klage\n\n"),
    ],
)
def test_links_are_checked_in_every_kind_of_text(tmp_path: Path, national: National, name: str, head: str) -> None:
    found = said(tmp_path, national, f"{WITH_UNIT}-- {name}\n{head}[a](/x/) [b](/kontakt/#x) ![c](media/x.png)\n")
    assert sorted(line.rpartition(" ")[2] for line in found) == ["KS308", "KS309", "KS402"]


@pytest.mark.parametrize("key", ["tjenester", "tema", "aktuelt", "a-aa", "bytt-kommune", "nettstedkart", *Language])
def test_a_page_may_not_take_an_address_that_every_site_has(tmp_path: Path, national: National, key: str) -> None:
    assert said(tmp_path, national, f"{village.SETTINGS}-- sider/{key}.md\n{HEAD}Tekst.\n") == [f"sider/{key}.md KS404"]


@pytest.mark.parametrize(
    "key", ["om", "politikk", "kontakt", "personvern", "tilgjengelighet", "om/x", "kontakt/x", "x"]
)
def test_a_page_may_add_to_a_national_one_or_lie_below_some(tmp_path: Path, national: National, key: str) -> None:
    assert said(tmp_path, national, f"{village.SETTINGS}-- sider/{key}.md\n{HEAD}Tekst.\n") == []


@pytest.mark.parametrize("key", ["om/x/y", "x/y", "personvern/x", "tjenester/sfo"])
def test_a_page_may_not_lie_anywhere_else(tmp_path: Path, national: National, key: str) -> None:
    found = said(tmp_path, national, f"{village.SETTINGS}-- sider/{key}.md\n{HEAD}Tekst.\n")
    assert f"sider/{key}.md KS105" in found


def test_a_translation_is_no_clash(tmp_path: Path, national: National) -> None:
    archive = "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"
    archive += "".join(f"-- sider/{name}.md\n{HEAD}Tekst.\n" for name in ("a", "a.nn"))
    assert said(tmp_path, national, archive) == []
