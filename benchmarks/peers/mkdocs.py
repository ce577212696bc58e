"""MkDocs: one process for all sites, each with a folder of texts and nothing else, as MkDocs wants it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.corpus import Corpus


def prepare(corpus: Corpus, folder: Path, filler: str) -> None:
    """Lay the corpus where MkDocs looks for it; every text and every setting stays as it was written."""
    del filler
    folder.mkdir()
    (folder / "mkdocs.yml").write_text("{}\n", encoding="utf-8")
    (folder / "nation").symlink_to(corpus.nation)
    for each in corpus.municipalities:
        local, site = corpus.content / each.slug, folder / "sites" / each.slug
        shutil.copytree(local / "sider", site / "docs")
        shutil.copytree(local / "aktuelt", site / "docs" / "aktuelt")
        for name in ("kommune.yaml", "services.yaml", "varsler"):
            if (local / name).exists():
                (site / name).symlink_to(local / name)
