"""Offices: how to reach the municipality and its units, wherever that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kommunesite.model.language import Words
from kommunesite.model.municipality import Status, Weekday
from kommunesite.views.part import NO_LINK, NO_WORDS, NOTHING, Block, Link, Row

if TYPE_CHECKING:
    from kommunesite.model.municipality import Address, Contact, Hours
    from kommunesite.model.site import LocalService, Site
    from kommunesite.views.scene import Scene
    from kommunesite.views.voice import Voice


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach an office; every part may be empty."""

    id: str
    name: Words
    phone: str
    phone_href: str
    email: str
    visit: str
    post: str
    hours: tuple[Row, ...]
    note: Words
    website: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Office(Block):
    """How to reach an office, under a heading of some level or, with none, under a plain line."""

    layout: ClassVar[str] = "office"
    contact: ContactView
    level: str


@dataclass(frozen=True, slots=True)
class ServiceHours(Block):
    """When one service is open, where the municipality says so."""

    layout: ClassVar[str] = "hours"
    is_kept: ClassVar[bool] = False
    rows: tuple[Row, ...]


def service_hours(voice: Voice, hours: tuple[Hours, ...]) -> Block:
    """Show when a service is open, when anything is said about it."""
    return ServiceHours(tuple(hours_row(voice, each) for each in hours)) if hours else NOTHING


def contact_view(voice: Voice, contact: Contact, anchor: str = "", website: str = "") -> ContactView:
    """Show how to reach an office."""
    return ContactView(
        id=anchor,
        name=voice.words(contact.name),
        phone=contact.phone or "",
        phone_href=f"tel:{contact.phone.replace(' ', '')}" if contact.phone else "",
        email=contact.email or "",
        visit=_line(contact.visit),
        post=_line(contact.post),
        hours=tuple(hours_row(voice, each) for each in contact.hours),
        note=voice.words(contact.note) if contact.note else NO_WORDS,
        website=website,
    )


def main_contact(site: Site, voice: Voice) -> ContactView:
    """Show how to reach the municipality; one that has given nothing is reached through its present website."""
    given = site.settings.contact
    if given:
        return contact_view(voice, given)
    return ContactView("", voice.title(site.municipality), "", "", "", "", "", (), voice.phrases.no_contact)


def offices_of(site: Site, voice: Voice) -> dict[str, Office]:
    """Make a block of each office by its id, and of the municipality itself under no id, as they stand in pages."""
    offices = {str(key): Office(contact_view(voice, unit, key), "3") for key, unit in site.settings.units.items()}
    return {"": Office(main_contact(site, voice), "3"), **offices}


def partners_of(site: Site, voice: Voice) -> dict[str, Office]:
    """Make a block of each partner that delivers services for the municipality, by its id."""
    return {
        str(key): Office(contact_view(voice, partner.contact, key, partner.website or ""), "3")
        for key, partner in site.partners.items()
    }


def offices_for(scene: Scene, local: LocalService) -> tuple[Office, ...]:
    """List whom to ask about a service: who delivers it, and the municipality's own office, else the municipality."""
    unit = (local.offer and local.offer.unit) or ""
    office = scene.offices.get(unit, scene.offices[""])
    if local.partner is None:
        return (office,)
    partner = scene.partners[local.partner]
    return (partner, office) if unit else (partner,)


def _line(address: Address | None) -> str:
    return f"{address.street}, {address.postal_code} {address.place}" if address else ""


def hours_row(voice: Voice, hours: Hours) -> Row:
    """Show the days of the week that have the same hours, and the hours."""
    customs, order = voice.customs(), list(Weekday)
    names = customs.weekdays
    at = sorted(order.index(day) for day in hours.days)
    if len(at) > 1 and at == list(range(at[0], at[-1] + 1)):
        days = f"{names[at[0]]}–{names[at[-1]]}"
    else:
        days = ", ".join(names[each] for each in at)
    return Row(Words(days[:1].upper() + days[1:]), Words(f"{customs.clock(hours.opens)}–{customs.clock(hours.closes)}"))


def website(scene: Scene) -> Link:
    """Link to the municipality's present website as long as this site is not its real one."""
    municipality, settings = scene.site.municipality, scene.site.settings
    if settings.invented or settings.status is Status.LIVE:
        return NO_LINK
    name = scene.voice.title(municipality).text
    return Link(municipality.website, scene.voice.phrases.present_website.format(name=name))


def privacy_officer(scene: Scene) -> tuple[Row, ...]:
    """Show how to reach the data protection officer."""
    address = scene.site.settings.links.privacy_officer
    if not address:
        return ()
    return (Row(scene.voice.phrases.privacy_officer, Words(address), f"mailto:{address}"),)
