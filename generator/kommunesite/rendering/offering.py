"""The offering: how one municipality delivers every service, as open data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.site.way import as_usual
from kommunesite.tools.open_data import compact, listing
from kommunesite.views.essentials import usual_essentials
from kommunesite.views.part import Row
from kommunesite.views.voice import Voice, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kommunesite.model.site import LocalService
    from kommunesite.views.office import Office
    from kommunesite.views.scene import Scene

_FORMAT = 1
_FACTS = ("price", "deadline", "handling")


def offering_file(scene: Scene, services: Iterable[LocalService]) -> bytes:
    """List services with their ways in, and what the municipality says about each, one on each line.

    The state is that of the button; a target that begins with a slash lies on the municipality's site. Price, deadline
    and handling time are in words of its first language, and not there where it has said nothing; `yearly` and `date`
    give the deadline as a day. The contact is one of the contacts above the services.
    """
    municipality = scene.site.municipality
    head = {
        "format": _FORMAT,
        "number": municipality.number,
        "slug": municipality.slug,
        "name": municipality.title,
        "language": scene.site.first,
        "site": scene.origin,
        "changed": scene.site.offers_changed.isoformat(),
        "contacts": _contacts({**scene.offices, **scene.partners}),
    }
    lines = (_own(scene, each) if each.offer else _usual(scene.voice, each.service.id) for each in services)
    return listing(head, "services", lines)


def _contacts(offices: Mapping[str, Office]) -> dict[str, dict[str, str]]:
    found = {}
    for key, office in offices.items():
        contact = office.contact
        parts = {"name": contact.name.text, "phone": contact.phone, "email": contact.email}
        found[key] = {name: part for name, part in parts.items() if part}
    return found


@once
def _usual(voice: Voice, service_id: str) -> str:
    """Write the line of a service about which a municipality has said nothing."""
    return compact(_entry(voice, as_usual(voice.national.service(service_id)), ()))


def _own(scene: Scene, local: LocalService) -> str:
    voice, offer = scene.voice, local.offer
    facts, usual = scene.essentials[local.service.id].facts, usual_essentials(voice, local.service.id).facts
    entry = _entry(voice, local, tuple(zip(facts, usual, strict=True)))
    if offer and offer.deadline and not local.is_late:
        entry["yearly"] = offer.deadline.yearly or ""
        entry["date"] = offer.deadline.date.isoformat() if offer.deadline.date else ""
    entry["contact"] = local.partner or (offer.unit if offer else "") or ""
    return compact({name: value for name, value in entry.items() if value})


def _entry(voice: Voice, local: LocalService, facts: tuple[tuple[Row, Row], ...]) -> dict[str, str]:
    own = {name: row.words.text for name, (row, usual) in zip(_FACTS, facts, strict=False) if row is not usual}
    name = voice.words(local.service.name).text
    return {"id": local.service.id, "name": name, "state": local.way.kind.value, "target": local.way.target, **own}
