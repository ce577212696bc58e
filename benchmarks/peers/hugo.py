"""Hugo: one run for all sites, national texts as a headless section, pages from a content adapter, parts cached."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.peers.nation import FOLDER, LANGUAGES, split_matter
from benchmarks.register import COUNTRY, municipalities

if TYPE_CHECKING:
    from benchmarks.corpus import Corpus

BUILD = "build: {render: never, list: never}"
HEADLESS = f"---\n{BUILD}\ncascade:\n  {BUILD}\n---\n"


def prepare(corpus: Corpus, folder: Path, filler: str) -> None:
    """Lay the corpus where Hugo looks for it; every text and every setting stays as it was written."""
    shutil.copytree(FOLDER / "hugo", folder, dirs_exist_ok=True)
    with (folder / "hugo.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"params: {{filler: {filler}}}\n")
    data, content = folder / "data", folder / "content"
    (data / "sites").mkdir(parents=True)
    shutil.copyfile(corpus.nation / "services.yaml", data / "services.yaml")
    shutil.copyfile(FOLDER / "labels.json", data / "labels.json")
    country = [asdict(each) for each in municipalities(COUNTRY)]
    (data / "country.json").write_text(json.dumps(country), encoding="utf-8")
    _lay_national(corpus.nation / "content" / "nasjonalt", folder)
    (content / "varsler").mkdir()
    (content / "varsler" / "_index.md").write_text(HEADLESS, encoding="utf-8")
    for each in corpus.municipalities:
        local = corpus.content / each.slug
        (data / "sites" / each.slug).mkdir()
        for name in ("kommune.yaml", "services.yaml"):
            shutil.copyfile(local / name, data / "sites" / each.slug / name)
        shutil.copytree(local / "sider", content / each.slug)
        shutil.copytree(local / "aktuelt", content / each.slug / "aktuelt")
        for alert in local.glob("varsler/*.md"):
            shutil.copyfile(alert, content / "varsler" / f"{each.slug}.md")


def _lay_national(national: Path, folder: Path) -> None:
    pages: dict[str, dict[str, dict[str, str]]] = {language: {} for language in LANGUAGES}
    for path in national.rglob("*.md"):
        name, _, language = path.stem.partition(".")
        if (language or "nb") not in pages:
            continue
        target = folder / "content" / "nasjonalt" / (language or "nb") / path.parent.name / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
        if path.parent.name == "sider":
            matter = split_matter(path.read_text(encoding="utf-8"))[0]
            pages[language or "nb"][name] = {key: str(value) for key, value in matter.items()}
    (folder / "content" / "nasjonalt" / "_index.md").write_text(HEADLESS, encoding="utf-8")
    (folder / "data" / "pages.json").write_text(json.dumps(pages), encoding="utf-8")
