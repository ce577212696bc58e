"""Municipalities written in the tests themselves: a text archive becomes a folder, a record or a site."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import LocalMaterial, National
from kommunesite.model.problem import Problem
from kommunesite.model.site import Site
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local
from kommunesite.reading.register import read_register
from kommunesite.site.check import all_problems
from kommunesite.site.join import assemble
from kommunesite.views.part import Setting
from kommunesite.views.scene import Scene, scene_of
from kommunesite.views.voice import Voice

TODAY = date(2026, 11, 21)

SETTINGS = """\
-- kommune.yaml
changed: 2026-11-01
number: 4223
"""
"""The least that a municipality must write."""

_FILE = re.compile(r"^-- (\S.*)$", re.MULTILINE)


def files_of(archive: str) -> dict[str, str]:
    """Take an archive apart: each file begins after a line of `-- its/name`."""
    _, *parts = _FILE.split(archive)
    return {name: text.removeprefix("\n") for name, text in zip(parts[::2], parts[1::2], strict=True)}


def write(folder: Path, archive: str) -> None:
    """Write the files of an archive."""
    for name, text in files_of(archive).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(folder: Path, national: National) -> tuple[LocalMaterial | None, list[Problem]]:
    """Read and check a municipality's folder, as a build does."""
    problems: list[Problem] = []
    municipality = next((each for each in read_register() if each.slug == folder.name), None)
    local = read_local(Folder(folder, f"content/{folder.name}"), municipality, national.catalogue, problems)
    if local is not None:
        problems.extend(all_problems(local, national, folder.parent, TODAY))
    return local, problems


def told(problems: list[Problem]) -> list[str]:
    """Write problems as the command shows them, but without hints: place, code and sentence."""
    return [
        f"{each.place}: {each.fault.code} {each.sentence}" for each in sorted(problems, key=lambda each: each.place)
    ]


def material(folder: Path, national: National, archive: str = SETTINGS, slug: str = "vennesla") -> LocalMaterial:
    """Write a municipality that has no faults, and read it."""
    write(folder / slug, archive)
    local, problems = read(folder / slug, national)
    assert local is not None, told(problems)
    assert not problems, told(problems)
    return local


def site(folder: Path, national: National, archive: str = SETTINGS, slug: str = "vennesla") -> Site:
    """Write a municipality that has no faults, and put its site together."""
    return assemble(material(folder, national, archive, slug), national, TODAY)


def voice(national: National, language: Language = Language.NB) -> Voice:
    """Speak a language on a site in bokmål and nynorsk."""
    return Voice(national, language, (Language.NB, Language.NN))


def scene(folder: Path, national: National, archive: str = SETTINGS, language: Language = Language.NB) -> Scene:
    """Write a municipality that has no faults, and look at its site in one language."""
    return seen(site(folder, national, archive), national, language)


def seen(site: Site, national: National, language: Language = Language.NB) -> Scene:
    """Look at a site in one language."""
    return scene_of(site, Voice(national, language, site.languages))


def in_language(scene: Scene, language: Language) -> Scene:
    """Look at the same site in another language."""
    return seen(scene.site, scene.voice.national, language)


def addresses(setting: Setting, path: str) -> list[str]:
    """Give the addresses of a page in all languages that it exists in, as its language switch does."""
    return [f"{link.prefix}{path}" for link in setting.languages]


OFFICES = """\
-- kommune.yaml
changed: 2026-11-09
languages: [nb, nn, en]
contact:
  name: {nb: Sentralbordet}
  phone: +47 38 13 72 00
units:
  skole:
    name: {nb: Skolekontoret, nn: Skulekontoret}
    phone: 00 00 00 03
    email: skole@vennesla.example
    visit: {street: Torget 1, postal_code: 0101, place: Vennesla}
    post: {street: Postboks 25, postal_code: 4701, place: Vennesla}
    hours:
      - {days: [friday, monday, tuesday, wednesday, thursday], opens: 08:30, closes: 15.00}
      - {days: [saturday], opens: 10:00, closes: 14:00}
      - {days: [sunday, monday, wednesday], opens: 10:00, closes: 11:00}
    note: {nn: Ring oss.}
  nav: {name: {nb: Nav}}
links: {privacy_officer: ombud@vennesla.example}
-- sider/kontakt.md
---
title: Mer om kontakt
description: Mer.
changed: 2026-11-20
---
Ring [skolen](#skolen).

## Skolen

Tekst.
-- sider/kontakt/tolk.md
---
title: Tolk
description: Du kan få tolk.
changed: 2026-11-01
---
Tekst.
-- sider/kontakt.en.md
---
title: Contact
description: How to reach us.
changed: 2026-11-01
---
Text.
"""
"""A municipality with three offices and texts on and below its contact page."""
