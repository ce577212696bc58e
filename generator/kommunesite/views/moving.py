"""Moving: what somebody who moves must do here, with the municipality's own ways in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.moving import Act, Move
from kommunesite.reading.source import PORTAL_FOLDER
from kommunesite.site.address import MOVING, SWITCH
from kommunesite.views.essentials import usual_essentials
from kommunesite.views.part import NO_WORDS, Block, Group, Here, Link, Subject, View
from kommunesite.views.reference import service_link
from kommunesite.views.start import Start
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from kommunesite.model.catalogue import Service
    from kommunesite.model.language import Words
    from kommunesite.model.site import LocalService
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class Errand(Block):
    """One thing to see to: the service, when, and the way in."""

    layout: ClassVar[str] = "errand"
    service: Link
    when: Words
    limit: Words
    deadline: Words
    start: Start


@dataclass(frozen=True, slots=True)
class Errands(Block):
    """What is to be done in the same way."""

    layout: ClassVar[str] = "errands"
    is_kept: ClassVar[bool] = False
    heading: Words
    errands: tuple[Errand, ...]


@dataclass(frozen=True, slots=True, eq=False)
class MovingView(View):
    """What the country says to who moves."""

    parts: tuple[Group, ...]
    others: tuple[Link, ...]
    elsewhere: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MovingHere(Here):
    """What is to be done about the services of one municipality."""

    arrive: tuple[Errands, ...]
    leave: tuple[Errands, ...]
    within: tuple[Errands, ...]


@once
def moving_view(voice: Voice) -> MovingView:
    """Show what is the same everywhere to who moves."""
    said = voice.phrases.moving
    services = voice.national.catalogue.services
    return MovingView(
        setting=voice.setting(MOVING),
        subject=Subject(MOVING, said.title, said.lead),
        parts=parts_of_moving(voice),
        others=tuple(service_link(voice, each.id) for each in services if each.residence and not each.moving),
        elsewhere=tuple(_elsewhere(voice)),
    )


def parts_of_moving(voice: Voice) -> tuple[Group, ...]:
    """List the parts of the page: one for each way to move."""
    said = voice.phrases.moving
    headings = {Move.ARRIVE: said.arrive, Move.LEAVE: said.leave, Move.WITHIN: said.within}
    return tuple(Group(str(move), heading, ()) for move, heading in headings.items())


def _elsewhere(voice: Voice) -> list[Link]:
    """Lead to the same page of the other municipality, and to the comparison where there is a portal."""
    said = voice.phrases.moving
    links = [Link(f"{voice.href(SWITCH)}?side={MOVING}", said.other)]
    portal = portal_from(voice, MOVING)
    return [*links, Link(f"{portal}{MOVING.removeprefix('/')}", said.compare)] if portal else links


def portal_from(voice: Voice, path: str) -> str:
    """Give the address of the portal as seen from a page: beside this site, or where it is in use, or nothing."""
    if voice.national.has_portal:
        return f"{'../' * voice.href(path).count('/')}{PORTAL_FOLDER}/"
    return f"{voice.national.catalogue.portal.rstrip('/')}/" if voice.national.catalogue.portal else ""


def moving_here(scene: Scene) -> MovingHere:
    """Show what is to be done about the services of one municipality."""
    order = {service.id: at for at, service in enumerate(to_move(scene.voice))}
    moved = [local for local in scene.site.services if local.service.id in order]
    moved.sort(key=lambda local: order[local.service.id])
    found = [(local, _errand(scene, local)) for local in moved]
    parts = {move: _sorted(scene.voice, found, move) for move in Move}
    return MovingHere(scene.voice.day(scene.changed), parts[Move.ARRIVE], parts[Move.LEAVE], parts[Move.WITHIN])


@once
def to_move(voice: Voice) -> tuple[Service, ...]:
    """List the services about which one who moves must know something, first those with some days to do it in."""
    moved = (service for service in voice.national.catalogue.services if service.moving)
    return tuple(sorted(moved, key=lambda service: not (service.moving and service.moving.days)))


def _sorted(voice: Voice, found: list[tuple[LocalService, Errand]], move: Move) -> tuple[Errands, ...]:
    """Lay together what is to be done in the same way."""
    acts = [(local.service.moving.act(move) if local.service.moving else None, errand) for local, errand in found]
    named = zip(Act, voice.phrases.moving.acts, strict=True)
    groups = (Errands(heading, tuple(errand for done, errand in acts if done is act)) for act, heading in named)
    return tuple(group for group in groups if group.errands)


def _errand(scene: Scene, local: LocalService) -> Errand:
    usual = _usual(scene.voice, local.service.id)
    if local.offer is None:
        return usual
    essentials = scene.essentials[local.service.id]
    _, deadline, _ = essentials.facts
    said = deadline.words if local.offer.deadline else NO_WORDS
    return Errand(usual.service, usual.when, usual.limit, said, essentials.start)


@once
def _usual(voice: Voice, service_id: str) -> Errand:
    service = voice.national.service(service_id)
    return Errand(
        service=service_link(voice, service_id),
        when=when_of(voice, service),
        limit=limit_of(voice, service),
        deadline=NO_WORDS,
        start=usual_essentials(voice, service_id).start,
    )


def when_of(voice: Voice, service: Service) -> Words:
    """Say when something should be done about a service, as far as the country says."""
    moving = service.moving
    return voice.words(moving.when) if moving and moving.when else NO_WORDS


def limit_of(voice: Voice, service: Service) -> Words:
    """Say how long after the move something must be done at the latest, where the country does."""
    moving = service.moving
    return voice.phrases.moving.days.format(days=moving.days) if moving and moving.days is not None else NO_WORDS
