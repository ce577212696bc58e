"""Read the national material once, in a process of its own, or only import what that takes.

Run as `python -m benchmarks.reader WAY ROOT FOLDER`, where the way is `imports` to import and do no more: what another
way costs above that is what the reading costs.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from benchmarks.register import ROOT
from kommunesite.reading import inspection, parallel, proof
from kommunesite.reading.cache import Cache
from kommunesite.reading.national_memory import NationalReading, read_national_cached, remember_national
from kommunesite.reading.source import Sources

IMPORTS, COLD, KNOWN, PLAIN = "imports", "cold", "known", "plain"
CHECKS = (inspection, parallel, proof)
"""What a cold reading imports on its way."""
DIGEST = "all that is read"


def main() -> int:
    """Read in one way; 1 when the material has faults, since then nothing can be known of it."""
    way, root, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if way == PLAIN:
        return int(not yaml.load((root / "services.yaml").read_bytes(), yaml.CSafeLoader))
    if way == IMPORTS:
        return 0
    cache = Cache(folder / "cache")
    reading = _read(cache, root, folder)
    if reading.problems:
        print(*(f"{each.place}: {each.sentence}" for each in reading.problems), sep="\n")
    is_kept = remember_national(cache, reading) is None
    return int(bool(reading.problems) or not is_kept or reading.is_known is not (way == KNOWN))


def _read(cache: Cache, root: Path, folder: Path) -> NationalReading:
    national, theme = root / "content" / "nasjonalt", ROOT / "themes" / "nasjonal"
    sources = Sources(root / "services.yaml", national, theme, folder / "empty")
    return read_national_cached(cache, sources, frozenset(), DIGEST)


if __name__ == "__main__":
    sys.exit(main())
