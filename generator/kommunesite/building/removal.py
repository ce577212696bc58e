"""Removal: taking away the sites of municipalities that are no longer to be built."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kommunesite.building.books import Books, remove_tree
from kommunesite.building.output import write_problem
from kommunesite.building.sighting import everything_below
from kommunesite.model.artifact import Report
from kommunesite.reading.source import NATIONAL_FOLDER

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

ROOT_FILES = ("_headers", "_redirects")
"""What the host of a combined deployment reads, beside the sites."""


def others_in(root: Path, slugs: Collection[str]) -> tuple[str, ...]:
    """List the sites in an output folder besides these; what has no books was not built here and is not ours."""
    names = {path.stem for path in Books(root).folder.iterdir() if path.suffix in {".json", ".seen"}}
    return tuple(sorted(names - {*slugs, NATIONAL_FOLDER}))


def remove_site(root: Path, slug: str) -> Report:
    """Remove a site in one act, then its books, so that a build that is killed in between is taken up by the next."""
    books, folder = Books(root), root / slug
    rubbish = books.draft(slug)
    removed = tuple(name for name in everything_below(str(folder)) if name and not name.endswith("/"))
    try:
        remove_tree(rubbish)
        if os.path.lexists(folder):
            folder.rename(rubbish)
        books.seen(slug).unlink(missing_ok=True)
        books.manifest(slug).unlink(missing_ok=True)
    except OSError as error:
        return Report(slug, problems=(write_problem(root, error),))
    remove_tree(rubbish)
    return Report(slug, removed=removed)


def remove_root(root: Path) -> None:
    """Remove what a combined deployment has left in an output that is none any more."""
    for name in ROOT_FILES:
        (root / name).unlink(missing_ok=True)
