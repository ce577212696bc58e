"""The theme's phrases for those who look for a municipality, move to another, or read the national portal."""

from __future__ import annotations

from dataclasses import dataclass

from kommunesite.model.language import Words


@dataclass(frozen=True, slots=True)
class FinderWords:
    """What the finder of municipalities says."""

    help: Words
    hits: Words
    one: Words
    many: Words
    none: Words
    ask: Words
    near: Words
    border: Words
    formerly: Words
    absent: Words
    missing: Words
    present: Words


@dataclass(frozen=True, slots=True)
class MovingWords:
    """What the pages about moving say."""

    title: Words
    lead: Words
    explained: Words
    arrive: Words
    leave: Words
    within: Words
    acts: tuple[Words, ...]
    days: Words
    others: Words
    elsewhere: Words
    other: Words
    compare: Words
    compare_lead: Words
    plain: Words
    away: Words
    home: Words
    day: Words
    todo: Words
    service: Words
    same: Words
    unknown: Words
    shown: Words
    print: Words
    calendar: Words
    no_deadlines: Words
    states: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PortalWords:
    """What only the national portal says."""

    name: Words
    lead: Words
    demo: Words
    municipalities: Words
    find: Words
    all: Words
    elsewhere: Words
    show: Words
    choose: Words
    choose_lead: Words
    nation: Words
    counts: Words
    languages: Words
    languages_lead: Words
    about: Words
    about_lead: Words
    about_text: tuple[Words, ...]
    contact: Words
