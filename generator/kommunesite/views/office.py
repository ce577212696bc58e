"""Offices: how to reach the municipality and its units, wherever that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.model.municipality import Weekday
from kommunesite.views.part import ContactView, HoursRow, Link, Row, Words

if TYPE_CHECKING:
    from kommunesite.model.municipality import Address, Contact, Hours
    from kommunesite.views.scene import Scene


def contact_view(scene: Scene, contact: Contact, anchor: str = "") -> ContactView:
    """Show how to reach an office."""
    return ContactView(
        id=anchor,
        name=scene.words(contact.name),
        phone=contact.phone or "",
        phone_href=f"tel:{contact.phone.replace(' ', '')}" if contact.phone else "",
        email=contact.email or "",
        visit=_line(contact.visit),
        post=_line(contact.post),
        hours=tuple(_hours_row(scene, each) for each in contact.hours),
        note=scene.words(contact.note) if contact.note else None,
    )


def main_contact(scene: Scene) -> ContactView:
    """Show how to reach the municipality; one that has given nothing is reached through its present website."""
    given = scene.site.settings.contact
    if given:
        return contact_view(scene, given)
    title = Words(scene.site.municipality.title)
    return ContactView("", title, "", "", "", "", "", (), Words(scene.phrases.no_contact))


def service_contact(scene: Scene, unit: str | None) -> ContactView:
    """Show the office that answers for a service, else the municipality."""
    units = scene.site.settings.units
    for each, contact in units.items():
        if each == unit:
            return contact_view(scene, contact, each)
    return main_contact(scene)


def _line(address: Address | None) -> str:
    return f"{address.street}, {address.postal_code} {address.place}" if address else ""


def _hours_row(scene: Scene, hours: Hours) -> HoursRow:
    order = list(Weekday)
    names = scene.phrases.weekdays
    at = sorted(order.index(day) for day in hours.days)
    if len(at) > 1 and at == list(range(at[0], at[-1] + 1)):
        days = f"{names[at[0]]}–{names[at[-1]]}"
    else:
        days = ", ".join(names[each] for each in at)
    return HoursRow(days[:1].upper() + days[1:], f"{hours.opens}–{hours.closes}")


def main_website(scene: Scene) -> Link | None:
    """Link to the municipality's present website as long as this site is not its real one."""
    municipality = scene.site.municipality
    if scene.site.settings.invented:
        return None
    return Link(municipality.website, Words(scene.phrases.present_website.format(name=municipality.title)))


def privacy_officer(scene: Scene) -> tuple[Row, ...]:
    """Show how to reach the data protection officer."""
    address = scene.site.settings.links.privacy_officer
    if not address:
        return ()
    return (Row(scene.phrases.privacy_officer, Words(address), f"mailto:{address}"),)
