"""The national material of the benchmark: the real theme and texts, with a catalogue of a hundred services."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.register import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SERVICES = 100
TOPICS = 6
EVENTS = 2

Table = dict[str, Any]

_SERVICE_LINK = re.compile(r"\]\(/tjenester/([a-z0-9-]+)/")


def write_nation(folder: Path) -> tuple[str, ...]:
    """Lay a copy of the program beside the benchmark's catalogue, where it looks for it; give the services' ids."""
    for name in ("generator", "themes"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    national = folder / "content" / "nasjonalt"
    shutil.copytree(ROOT / "content" / "nasjonalt", national)
    # Everything is read as text and written as quoted text: what a value is, only the program knows.
    catalogue: Table = yaml.CBaseLoader((ROOT / "services.yaml").read_bytes()).get_single_data()
    _shrink(catalogue)
    (folder / "services.yaml").write_text(_dump(catalogue), encoding="utf-8")
    _keep_texts(national, catalogue)
    return tuple(catalogue["services"])


def _shrink(catalogue: Table) -> None:
    """Keep the first services, topics and events, and put every service under a topic that is kept."""
    for name, count in (("services", SERVICES), ("topics", TOPICS), ("events", EVENTS)):
        catalogue[name] = dict(list(catalogue[name].items())[:count])
    services, topics = catalogue["services"], list(catalogue["topics"])
    for number, service in enumerate(services.values()):
        service["topics"] = [each for each in service["topics"] if each in topics] or [topics[number % TOPICS]]
    catalogue["tasks"] = [each for each in catalogue["tasks"] if each in services]
    for supplier in catalogue["suppliers"].values():
        supplier["forms"] = {name: form for name, form in supplier["forms"].items() if name in services}
    for event in catalogue["events"].values():
        for step in event["steps"]:
            step["services"] = [each for each in step["services"] if each in services]


def _keep_texts(national: Path, catalogue: Table) -> None:
    """Remove the texts of what is not kept; links to such services lead to the list of all."""
    for folder, name in (("tjenester", "services"), ("temaer", "topics"), ("livssituasjoner", "events")):
        for text in (national / folder).glob("*.md"):
            if text.name.partition(".")[0] not in catalogue[name]:
                text.unlink()
    for text in national.rglob("*.md"):
        words = text.read_text(encoding="utf-8")
        kept = _SERVICE_LINK.sub(lambda link: link[0] if link[1] in catalogue["services"] else "](/tjenester/", words)
        text.write_text(kept, encoding="utf-8")


def _dump(catalogue: Table) -> str:
    class Plain(yaml.CSafeDumper):
        """Write what occurs twice twice."""

        def ignore_aliases(self, _: object) -> bool:
            return True

    return yaml.dump(catalogue, Dumper=Plain, allow_unicode=True, sort_keys=False, width=1000)
