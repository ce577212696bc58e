"""Read the folders of all municipalities as a build does without a memory: `python -m benchmarks.folders CONTENT`."""

from __future__ import annotations

import sys
from pathlib import Path

from kommunesite.model.problem import Problem
from kommunesite.reading.file import Folder
from kommunesite.reading.local import read_local
from kommunesite.reading.national import read_catalogue
from kommunesite.reading.register import municipality_of
from kommunesite.reading.source import find_sources, folders_in


def main() -> int:
    """Read; 1 when something has faults."""
    problems: list[Problem] = []
    sources = find_sources(Path(sys.argv[1]))
    catalogue = read_catalogue(sources.catalogue, {}, problems)
    if catalogue is None:
        return 1
    for slug in folders_in(sources.content):
        read_local(Folder(sources.content / slug, f"content/{slug}"), municipality_of(slug), catalogue, problems)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
