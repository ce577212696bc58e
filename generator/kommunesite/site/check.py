"""Checks: everything that can be wrong in what belongs together on a municipality's site."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kommunesite.reading.file import File, Folder
from kommunesite.reading.local_text import OFFERS_FILE, SETTINGS_FILE
from kommunesite.reading.offer import offer_problems, partner_problems
from kommunesite.reading.partner import partner_file
from kommunesite.site.doubt import time_problems
from kommunesite.site.link import local_problems
from kommunesite.site.moved import moved_problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.problem import Problem


def site_problems(local: LocalMaterial, national: National, content: Path, today: date) -> Iterator[Problem]:
    """Report what is wrong or doubtful on a day in a municipality's texts and offers; `content` holds its folder."""
    yield from local_problems(local, national, today)
    file_of = partial(_file_of, content, local.municipality.slug)
    yield from moved_problems(local, national, _home(content, local.municipality.slug).file(SETTINGS_FILE))
    yield from offer_problems(local, national, file_of(""))
    yield from time_problems(local, national, file_of, today)


def all_problems(local: LocalMaterial, national: National, content: Path, today: date) -> Iterator[Problem]:
    """Report that, and what is wrong with the partners that the municipality uses."""
    yield from site_problems(local, national, content, today)
    yield from partner_problems(local, national)


def _file_of(content: Path, slug: str, partner: str) -> File:
    """Name the file in which a partner's offers stand, or under no name the municipality's own."""
    if partner:
        return partner_file(content, partner)
    return _home(content, slug).file(OFFERS_FILE)


def _home(content: Path, slug: str) -> Folder:
    return Folder(content / slug, f"content/{slug}")
