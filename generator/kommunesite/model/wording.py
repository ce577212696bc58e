"""The theme's phrases for those who look for a municipality, move to another, or read the national portal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FinderWords:
    """What the finder of municipalities says."""

    help: str
    hits: str
    one: str
    many: str
    none: str
    ask: str
    near: str
    border: str
    formerly: str
    absent: str
    missing: str
    present: str


@dataclass(frozen=True, slots=True)
class MovingWords:
    """What the pages about moving say."""

    title: str
    lead: str
    explained: str
    arrive: str
    leave: str
    within: str
    acts: tuple[str, ...]
    days: str
    others: str
    elsewhere: str
    other: str
    compare: str
    compare_lead: str
    plain: str
    away: str
    home: str
    day: str
    todo: str
    service: str
    same: str
    unknown: str
    shown: str
    print: str
    calendar: str
    no_deadlines: str
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PortalWords:
    """What only the national portal says."""

    name: str
    lead: str
    demo: str
    municipalities: str
    find: str
    all: str
    elsewhere: str
    show: str
    choose: str
    choose_lead: str
    nation: str
    counts: str
    languages: str
    languages_lead: str
    about: str
    about_lead: str
    about_text: tuple[str, ...]
    contact: str
