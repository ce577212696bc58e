"""The contact page: the municipality, its offices, and whom to ring when it is urgent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.site.address import CONTACT
from kommunesite.views.office import contact_view, main_contact, main_website, privacy_officer
from kommunesite.views.part import ContactView, Group, Head, Link, Part, Row, Subject, Words
from kommunesite.views.text import additions_of, children_of, organisation_row, partial_of

if TYPE_CHECKING:
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class ContactPage:
    """What the contact page shows."""

    head: Head
    lead: Words
    contact: ContactView
    website: Link | None
    facts: tuple[Row, ...]
    units: tuple[ContactView, ...]
    parts: tuple[Part, ...]
    children: Group | None


def contact_page(scene: Scene) -> ContactPage:
    """Show how to reach the municipality and its offices, then the emergency numbers."""
    document = scene.national.pages[CONTACT.strip("/"), scene.language]
    additions = additions_of(scene, CONTACT)
    settings = scene.site.settings
    changed = max([document.matter.changed, settings.changed, *(each.matter.changed for each in additions)])
    title = Words(document.matter.title)
    local = tuple(scene.part(each.prose, each.language) for each in additions)
    return ContactPage(
        head=scene.head(
            Subject(CONTACT, title, document.matter.description, changed), also_in=partial_of(scene, CONTACT)
        ),
        lead=Words(document.matter.description),
        contact=main_contact(scene),
        website=main_website(scene),
        facts=(*organisation_row(scene), *privacy_officer(scene)),
        units=tuple(contact_view(scene, unit, key) for key, unit in settings.units.items()),
        parts=(*local, scene.part(document.prose, document.language)),
        children=children_of(scene, CONTACT),
    )
