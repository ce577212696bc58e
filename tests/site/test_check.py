"""Checks: texts, offers and the day are all looked at."""

from __future__ import annotations

from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.reading.source import Sources
from kommunesite.site.check import site_problems
from tests import fellowship, village

ARCHIVE = f"""\
{village.SETTINGS}\
-- services.yaml
changed: 2026-11-02
services:
  sfo: {{delivered_by: ingen, deadline: {{date: 2026-01-01}}}}
-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Klage

[borte](/borte/) og [hos hjelpen](/kontakt/#hjelpen)
"""


def test_everything_that_belongs_together_is_checked(tmp_path: Path, sources: Sources) -> None:
    national = fellowship.nation(tmp_path, sources)
    local, _ = fellowship.material(tmp_path, national, ARCHIVE)
    found = {each.fault for each in site_problems(local, national, fellowship.content(tmp_path), village.TODAY)}
    assert found == {Fault.DEAD_LINK, Fault.UNKNOWN_CONTACT, Fault.UNKNOWN_PARTNER, Fault.PASSED_DEADLINE}


def test_a_partner_that_is_used_can_be_linked_to(tmp_path: Path, sources: Sources) -> None:
    national = fellowship.nation(tmp_path, sources)
    archive = ARCHIVE.replace("ingen, deadline: {date: 2026-01-01}", "hjelpen").replace("[borte](/borte/) og ", "")
    assert fellowship.material(tmp_path, national, archive)[1] == []
