"""A little nation with partners, a supplier and a retired service, for the tests of how services are delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.problem import Problem
from kommunesite.reading.national import read_national
from tests import village
from tests.nation import found_nation

if TYPE_CHECKING:
    from pathlib import Path

    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.site import LocalService
    from kommunesite.reading.source import Sources
    from kommunesite.views.scene import Scene

MORE = """\
retired:
  aks: {successor: sfo}
  fritidsordning: {successor: sfo}
suppliers:
  skjema:
    name: Skjema
    template: https://skjema.example/{number}/{orgnr}/{slug}/{service}/{form}
    forms: {sfo: etter skolen}
  halv: {name: Halv, template: "https://halv.example/{form}"}
  enkel: {name: Enkel, template: "https://enkel.example/{service}"}
"""

PARTNER = """\
changed: 2026-11-03
kind: company
members: [vennesla]
contact:
  name: {nb: Hjelpen, nn: Hjelpa}
  phone: 00 00 00 20
  hours:
    - {days: [monday], opens: 08:00, closes: 15:00}
services:
  sfo:
    link: https://hjelpen.example/sfo
    handling_weeks: 2
    fees: [{amount: 100, unit: month, valid_from: 2026-08-01}]
    note: {nb: Fra Hjelpen.}
    hours:
      - {days: [monday, tuesday], opens: 09:00, closes: 17:00}
"""

DELIVERED = f"""\
{village.SETTINGS}\
-- services.yaml
changed: 2026-11-02
services:
  sfo: {{delivered_by: hjelpen}}
"""


def nation(folder: Path, sources: Sources, *partners: tuple[str, str]) -> National:
    """Read a nation whose partners are written in files of these names; it has the real theme's phrases."""
    found = found_nation(folder / "nation", sources.theme)
    found.catalogue.write_text(found.catalogue.read_text(encoding="utf-8") + MORE, encoding="utf-8")
    for name, text in partners or (("hjelpen", PARTNER),):
        path = found.content / "samarbeid" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    national = read_national(found, frozenset(), problems)
    assert national is not None
    assert not problems, village.told(problems)
    return national


def content(folder: Path) -> Path:
    """Give the folder that the municipalities of the nation lie in."""
    return folder / "nation" / "content"


def material(folder: Path, national: National, archive: str) -> tuple[LocalMaterial, list[Problem]]:
    """Write Vennesla into the nation, and give it with what is wrong."""
    village.write(content(folder) / "vennesla", archive)
    local, problems = village.read(content(folder) / "vennesla", national)
    assert local is not None
    return local, problems


def scene(folder: Path, sources: Sources, archive: str = DELIVERED, partner: str = PARTNER) -> Scene:
    """Look at the site of Vennesla, which may have a partner."""
    national = nation(folder, sources, ("hjelpen", partner))
    return village.scene(content(folder), national, archive)


def sfo(scene: Scene) -> LocalService:
    """Give the only service of the nation."""
    return scene.site.services[0]
