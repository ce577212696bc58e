"""The national material of the benchmark: the real theme and texts, with a catalogue of a hundred services."""

from __future__ import annotations

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


def write_nation(folder: Path) -> tuple[str, ...]:
    """Lay a copy of the program beside the benchmark's catalogue, where it looks for it; give the services' ids."""
    for name in ("generator", "themes"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    national = folder / "content" / "nasjonalt"
    shutil.copytree(ROOT / "content" / "nasjonalt", national)
    # Everything is read as text and written as quoted text: what a value is, only the program knows.
    catalogue: Table = yaml.CBaseLoader((ROOT / "services.yaml").read_bytes()).get_single_data()
    originals = _grow(catalogue)
    _shrink(catalogue, national)
    (folder / "services.yaml").write_text(_dump(catalogue), encoding="utf-8")
    for name, original in originals.items():
        for text in sorted((national / "tjenester").glob(f"{original}.*")):
            shutil.copyfile(text, text.with_name(name + text.name.removeprefix(original)))
    return tuple(catalogue["services"])


def _grow(catalogue: Table) -> dict[str, str]:
    """Copy services under new ids until there are enough; tell which is a copy of which."""
    services = catalogue["services"]
    known = list(services)
    originals = {f"{known[number]}-2": known[number] for number in range(SERVICES - len(known))}
    for name, original in originals.items():
        names = {language: f"{text} (2)" for language, text in services[original]["name"].items()}
        services[name] = {**services[original], "name": names}
    return originals


def _shrink(catalogue: Table, national: Path) -> None:
    """Keep the first topics and events, and put every service under a topic that is kept."""
    topics, events = list(catalogue["topics"])[:TOPICS], list(catalogue["events"])[:EVENTS]
    for kept, name in ((topics, "topics"), (events, "events")):
        catalogue[name] = {key: catalogue[name][key] for key in kept}
    for number, service in enumerate(catalogue["services"].values()):
        service["topics"] = [each for each in service["topics"] if each in topics] or [topics[number % TOPICS]]
    for text in (national / "livssituasjoner").glob("*.md"):
        if text.name.partition(".")[0] not in events:
            text.unlink()


def _dump(catalogue: Table) -> str:
    class Plain(yaml.CSafeDumper):
        """Write what occurs twice twice."""

        def ignore_aliases(self, _: object) -> bool:
            return True

    return yaml.dump(catalogue, Dumper=Plain, allow_unicode=True, sort_keys=False, width=1000)
