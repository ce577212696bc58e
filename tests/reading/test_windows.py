"""Files as Windows and macOS leave them are read right, or their fault is named at its place."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Literal, TypedDict

import pytest

from kommunesite.model.national import National
from tests import village

NFD = unicodedata.normalize("NFD", "blåbær.png")
NFC = unicodedata.normalize("NFC", "blåbær.png")
VILLAGE = f"""\
{village.SETTINGS}\
-- services.yaml
changed: 2026-11-01
services:
  sfo: {{handling_weeks: 4}}
-- aktuelt/bru.md
---
title: Bru på Å
description: Om brua.
date: 2026-11-01
---
Les [mer](/aktuelt/bru/#den-a).

## Den Å

![Blåbær](media/blåbær.png)
-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Hva er det?

Tekst.
"""


class Way(TypedDict, total=False):
    """How a system writes files: its ends of lines, a byte order mark, letters composed or not, the picture's name."""

    end: str
    mark: bool
    form: Literal["NFC", "NFD"]
    picture: str


def write(folder: Path, way: Way) -> Path:
    """Write the municipality as one system or another does."""
    for name, text in village.files_of(VILLAGE).items():
        path = folder / "vennesla" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = unicodedata.normalize(way.get("form", "NFC"), text).replace("\n", way.get("end", "\n"))
        path.write_bytes((b"\xef\xbb\xbf" if way.get("mark") else b"") + content.encode())
    (folder / "vennesla" / "media").mkdir()
    (folder / "vennesla" / "media" / way.get("picture", NFC)).write_bytes(b"x")
    return folder / "vennesla"


WAYS: list[Way] = [
    {"end": "\r\n", "mark": True},
    {"end": "\r"},
    {"mark": True},
    {"form": "NFD", "picture": NFD},
    {"picture": NFD},
    {"form": "NFD", "end": "\r\n", "mark": True},
]


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_every_way_of_writing_gives_the_same_texts(way: Way, tmp_path: Path, national: National) -> None:
    plain, problems = village.read(write(tmp_path / "a", {}), national)
    assert plain is not None
    assert not problems
    other, told = village.read(write(tmp_path / "b", way), national)
    assert other is not None
    assert not told
    assert replace(other, media=()) == replace(plain, media=())
    assert [each.name for each in other.media] == [NFC]


def test_lines_are_counted_the_same_whatever_ends_them(tmp_path: Path, national: National) -> None:
    folder = write(tmp_path, {"end": "\r\n", "mark": True})
    path = folder / "aktuelt" / "bru.md"
    path.write_bytes(path.read_bytes().replace(b"/aktuelt/bru/#den-a", b"/borte/"))
    assert village.told(village.read(folder, national)[1])[0].startswith("content/vennesla/aktuelt/bru.md:6:11: KS309")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kommune.yaml", "KS105"),
        ("Sider/om.md", "KS105"),
        ("aktuelt/Bru.md", "KS406"),
        ("aktuelt/ny.MD", "KS105"),
        ("aktuelt/br\u00e5.md", "KS406"),
        ("aktuelt/bra\u030a.md", "KS406"),
        ("aktuelt/con .md", "KS406"),
        (f"media/{NFD}", "KS445"),
        ("media/Bl\u00e5b\u00e6r.PNG", "KS445"),
    ],
)
def test_a_name_that_is_another_elsewhere_is_told_of(name: str, code: str, tmp_path: Path, national: National) -> None:
    folder = write(tmp_path, {})
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"x")
    problems = village.read(folder, national)[1]
    assert code in [each.fault.code for each in problems], village.told(problems)


def test_a_way_with_backslashes_is_told_of_at_its_place(tmp_path: Path, national: National) -> None:
    folder = write(tmp_path, {})
    path = folder / "aktuelt" / "bru.md"
    path.write_text(path.read_text(encoding="utf-8").replace("media/bl", "media\\bl"), encoding="utf-8")
    (problem,) = village.read(folder, national)[1]
    assert (problem.place.line, problem.fault.code) == (10, "KS305")
