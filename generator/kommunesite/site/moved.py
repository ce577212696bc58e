"""Moved pages: old addresses of a municipality's own texts, and where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.problem import Problem, problem
from kommunesite.reading.outline import successors_of
from kommunesite.reading.place import key_in
from kommunesite.site.address import news_path, page_path, service_path
from kommunesite.site.link import national_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from kommunesite.model.national import LocalMaterial, National
    from kommunesite.model.scalar import SitePath
    from kommunesite.reading.file import File


def forwards(local: LocalMaterial, national: National, today: date) -> dict[SitePath, SitePath]:
    """Give the old addresses that lead on to a page which the site shows on a day."""
    moved = local.settings.moved
    if not moved:
        return {}
    shown = national_addresses(national.catalogue) | set(_own(local, today))
    return {old: new for old, new in moved.items() if new in shown and old not in shown}


def _own(local: LocalMaterial, today: date | None) -> Iterator[str]:
    """List the addresses of the municipality's own texts, in no particular language: of one day, else of all."""
    news = (each for each in local.news if today is None or each.matter.is_current(today))
    yield from (news_path(each.key) for each in news)
    yield from (page_path(each.key) for each in local.pages)


def moved_problems(local: LocalMaterial, national: National, file: File) -> Iterator[Problem]:
    """Report old addresses that are in use, and those that lead nowhere, in a circle or on to another old one.

    `file` holds the settings. That nothing is at the new address is only warned of: a news text may have been deleted.
    """
    moved = local.settings.moved
    if not moved:
        return
    reserved = national_addresses(national.catalogue) | set(map(service_path, successors_of(national.catalogue)))
    own = {*_own(local, None), *(_path_of(key) for key in local.unread)}
    for old, new in moved.items():
        place = key_in(file, "moved", old)
        if old in reserved or old in own:
            yield problem(Fault.MOVED_IN_USE, place, old=old)
        elif old in _way(old, moved):
            yield problem(Fault.MOVED_IN_CIRCLE, place, old=old)
        elif new in moved:
            yield problem(Fault.MOVED_TWICE, place, old=old, new=new, last=_way(old, moved)[-1])
        elif new not in reserved and new not in own:
            yield problem(Fault.MOVED_NOWHERE, place, old=old, new=new)


def _path_of(key: str) -> str:
    """Give the address of a text by its folder and name."""
    return page_path(key.removeprefix("sider/"))


def _way(old: SitePath, moved: Mapping[SitePath, SitePath]) -> tuple[SitePath, ...]:
    """List the addresses to which an old one leads, until one that leads no further or has been met."""
    way: list[SitePath] = []
    at = old
    while at in moved and moved[at] not in way:
        at = moved[at]
        way.append(at)
    return tuple(way)
