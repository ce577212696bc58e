"""The comparison: what two municipalities say about the services that one must see to when one moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.model.moving import Act
from kommunesite.site.address import MOVING
from kommunesite.views.moving import limit_of, to_move, when_of
from kommunesite.views.part import NO_WORDS, Link, Subject
from kommunesite.views.portal import Land, WayRow, WaysHere, WaysView, address_in, by_county, counties_of, is_here
from kommunesite.views.reference import service_link

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Service
    from kommunesite.model.language import Words
    from kommunesite.model.moving import Moving
    from kommunesite.views.voice import Voice


@dataclass(frozen=True, slots=True)
class Compared:
    """A service that one must see to when one moves, as it stands in the comparison."""

    id: str
    service: Link
    when: Words
    limit: Words
    leave: Words
    arrive: Words
    days: str


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonView(WaysView):
    """The page that compares two municipalities; `source` is the folder with what each of them says."""

    source: str
    errands: tuple[Compared, ...]


def comparison(land: Land) -> tuple[ComparisonView, WaysHere]:
    """Lead to the page about moving of every municipality."""
    voice, said = land.voice, land.voice.phrases.moving
    absent = voice.phrases.finder.absent
    rows = [
        WayRow(address_in(voice, each, MOVING), each.municipality.name, "", NO_WORDS if is_here(each) else absent)
        for each, _ in land.members
    ]
    subject = Subject(MOVING, said.compare, said.compare_lead)
    errands = tuple(_compared(voice, service, service.moving) for service in to_move(voice) if service.moving)
    view = ComparisonView(voice.asking(MOVING), subject, counties_of(land), None, MOVING, MOVING, errands)
    return view, WaysHere(land.day.changed, NO_WORDS, by_county(land, rows))


def _compared(voice: Voice, service: Service, moving: Moving) -> Compared:
    named = dict(zip(Act, voice.phrases.moving.acts, strict=True))
    return Compared(
        id=service.id,
        service=service_link(voice, service.id),
        when=when_of(voice, service),
        limit=limit_of(voice, service),
        leave=named[moving.leave] if moving.leave else NO_WORDS,
        arrive=named[moving.arrive] if moving.arrive else NO_WORDS,
        days=str(moving.days or ""),
    )
