"""Eleventy: one run for all sites, templates in JavaScript, everything that repeats made once."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.peers.nation import FOLDER
from benchmarks.register import COUNTRY, ROOT, municipalities

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.corpus import Corpus

MODULES = ROOT / "benchmarks" / "node_modules"


def prepare(corpus: Corpus, folder: Path, filler: str) -> None:
    """Lay the corpus where Eleventy looks for it; every text and every setting stays as it was written."""
    shutil.copytree(FOLDER / "eleventy", folder, dirs_exist_ok=True)
    shutil.copyfile(FOLDER / "labels.json", folder / "labels.json")
    (folder / "node_modules").symlink_to(MODULES)
    settings = {"nation": str(corpus.nation), "content": str(corpus.content), "filler": filler}
    (folder / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    country = [asdict(each) for each in municipalities(COUNTRY)]
    (folder / "country.json").write_text(json.dumps(country), encoding="utf-8")
    for each in corpus.municipalities:
        shutil.copytree(corpus.content / each.slug / "sider", folder / "src" / each.slug)
        shutil.copytree(corpus.content / each.slug / "aktuelt", folder / "src" / each.slug / "aktuelt")
