"""A little municipality in a git history, with the little national material."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from kommunesite.effect.comparison import Effect
from kommunesite.effect.past import Git, lay_out
from kommunesite.effect.tour import Journey, differing, effects
from kommunesite.model.problem import Problem
from kommunesite.reading.source import Sources
from tests import village
from tests.nation import found_nation

GIT = shutil.which("git") or ""
VILLAGE = """\
-- vennesla/kommune.yaml
changed: 2026-11-01
number: 4223
contact:
  name: {nb: Vennesla kommune}
  phone: 00 00 00 01
units:
  skole:
    name: {nb: Skolekontoret}
    email: skole@vennesla.example
-- vennesla/services.yaml
changed: 2026-11-01
services:
  sfo: {unit: skole, handling_weeks: 4}
-- vennesla/aktuelt/bru.md
---
title: Brua
description: Om brua.
date: 2026-11-01
---
Tekst.
-- vennesla/sider/vei.md
---
title: Veien
description: Om veien.
changed: 2026-11-01
---
Tekst.
-- oslo/kommune.yaml
changed: 2026-11-01
"""


class History:
    """A folder with a git history, and its municipalities, which a test may change."""

    def __init__(self, root: Path, theme: Path, cache: Path) -> None:
        """Begin with one commit."""
        self.cache = cache
        nation = found_nation(root / "nation", theme)
        self.root, self.content = root, root / "repo" / "content"
        village.write(self.content, VILLAGE)
        self.sources = Sources(nation.catalogue, nation.national, nation.theme, self.content)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    def git(self, *words: str) -> None:
        identity = ("-c", "user.name=Kari", "-c", "user.email=kari@vennesla.example", "-c", "commit.gpgsign=false")
        subprocess.run([GIT, "-C", str(self.root / "repo"), *identity, *words], check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=En endring")

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.content / "vennesla" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def past(self, revision: str, problems: list[Problem]) -> Sources | None:
        """Lay a revision out in a folder of its own."""
        folder = Path(tempfile.mkdtemp(dir=self.root))
        return lay_out(Git(GIT, self.content), revision, self.sources, folder, problems)

    def effects(self, revision: str = "HEAD") -> list[Effect]:
        problems: list[Problem] = []
        before = self.past(revision, problems)
        assert before is not None, problems
        journey = Journey(before, self.sources, village.TODAY, self.cache)
        found = list(effects(journey, differing(journey), problems))
        assert not problems
        return found


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a cache that all histories share, since their national material is the same."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def history(tmp_path: Path, sources: Sources, cache: Path) -> History:
    return History(tmp_path, sources.theme, cache)
