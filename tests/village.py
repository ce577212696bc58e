"""Municipalities written in the tests themselves: a text archive becomes a folder, a record or a site."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import LocalMaterial, National
from kommunesite.model.problem import Problem
from kommunesite.model.site import Site
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local
from kommunesite.reading.register import read_register
from kommunesite.site.join import assemble
from kommunesite.site.link import local_problems
from kommunesite.views.scene import Scene

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
        problems.extend(local_problems(local, national))
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


def scene(folder: Path, national: National, archive: str = SETTINGS, language: Language = Language.NB) -> Scene:
    """Write a municipality that has no faults, and look at its site in one language."""
    return Scene(site(folder, national, archive), national, language)


def in_language(scene: Scene, language: Language) -> Scene:
    """Look at the same site in another language."""
    return replace(scene, language=language)
