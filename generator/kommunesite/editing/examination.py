"""The examination: what the program needs on a machine, what of it is there, and what to type for the rest."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kommunesite import __version__
from kommunesite.editing.installation import PROGRAM, libraries, version_of
from kommunesite.reading.source import find_sources, folders_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OLDEST = (3, 11)
_PINS = "requirements.txt"
_INSTALL = f"python3 -m pip install --requirement {_PINS}"
_BROWSER = "Trengs bare for å undersøke sidene. På Debian og Ubuntu: apt-get install chromium chromium-driver"
_UTF8 = "Sett PYTHONUTF8=1 før du starter programmet."


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What only the door may ask for: the running Python, the folders, and where programs lie, or nothing."""

    python: tuple[int, int, int]
    folder: Path
    content: Path
    cache: Path
    programs: Mapping[str, str]
    encoding: str
    editor: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it is, and what to do when it is not well."""

    what: str
    state: str
    is_well: bool
    cure: str = ""
    is_needed: bool = True


def examine(around: Surroundings) -> tuple[Finding, ...]:
    """Look at everything, what must be there first."""
    return (
        _python(around.python),
        Finding("kommunesite", version_of(PROGRAM) or __version__, is_well=True),
        *_libraries(around.folder),
        _material(),
        _content(around.content),
        _cache(around.folder / around.cache),
        Finding("tegnsett", around.encoding, around.encoding == "utf-8", _UTF8),
        *_programs(around),
    )


def _python(version: tuple[int, int, int]) -> Finding:
    oldest = ".".join(map(str, _OLDEST))
    cure = f"Installer Python {oldest} eller nyere fra python.org eller med pakkesystemet på maskinen."
    return Finding("Python", ".".join(map(str, version)), version >= _OLDEST, cure)


def _libraries(folder: Path) -> Iterator[Finding]:
    """Compare the libraries with those that the folder's own file of requirements pins, where there is one."""
    pins = folder / _PINS
    text = pins.read_text(encoding="utf-8", errors="replace") if pins.is_file() else ""
    cure = _INSTALL if text else f"python3 -m pip install {PROGRAM}-{__version__}-py3-none-any.whl"
    known = libraries(text)
    for each in known:
        if not each.is_well:
            wanted = f", skulle være {each.wanted}" if each.wanted else ""
            yield Finding(each.name, f"{each.version or 'ikke installert'}{wanted}", is_well=False, cure=cure)
    if all(each.is_well for each in known):
        yield Finding("biblioteker", f"alle {len(known)} er som de skal", is_well=True)


def _material() -> Finding:
    """Look for the national material, which an installation carries."""
    sources = find_sources(Path())
    there = sources.catalogue.is_file() and sources.national.is_dir() and sources.theme.is_dir()
    cure = "Installer kommunesite på nytt, eller hent hele prosjektet en gang til."
    return Finding("nasjonale tekster", "på plass" if there else "ikke funnet", there, cure)


def _content(content: Path) -> Finding:
    found = folders_in(content)
    cure = "Gå til mappen som har «content» i seg, eller lag en: kommunesite init KOMMUNE"
    said = f"{len(found)} med mappe i «{content}»" if found else f"ingen mapper i «{content}»"
    return Finding("kommuner", said, bool(found), cure)


def _cache(cache: Path) -> Finding:
    """See whether the folder can be written in, or be made."""
    nearest = next(each for each in (cache, *cache.parents) if each.exists())
    can = nearest.is_dir() and os.access(nearest, os.W_OK)
    cure = f"Gi deg selv lov til å skrive i «{nearest}», eller velg en annen mappe med --cache."
    return Finding("mellomlager", f"«{cache.name}» {'kan skrives' if can else 'kan ikke skrives'}", can, cure)


def _programs(around: Surroundings) -> Iterator[Finding]:
    """Look for programs that only some commands use."""
    cures = {
        "git": "Trengs bare for «kommunesite diff». Installer git fra git-scm.com eller med pakkesystemet på maskinen.",
        "chromium": _BROWSER,
        "chromedriver": _BROWSER,
        "node": "Trengs bare for å prøve programmet selv (make test). Installer Node.js 20 eller nyere.",
    }
    for name, cure in cures.items():
        path = around.programs.get(name, "")
        yield Finding(name, path or "ikke funnet", bool(path), cure, is_needed=False)
    cure = "Trengs bare for «kommunesite new --edit». Skriv for eksempel: export EDITOR=nano"
    yield Finding("redigeringsprogram", around.editor or "ikke valgt", bool(around.editor), cure, is_needed=False)
