"""The contact page: the municipality, its offices and partners, and whom to ring when it is urgent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kommunesite.site.address import CONTACT
from kommunesite.views.office import Office, privacy_officer, website
from kommunesite.views.part import Here, Link, LinkBlock, PartBlock, Row
from kommunesite.views.text import additions_of, children_of, organisation_row

if TYPE_CHECKING:
    from kommunesite.views.scene import Scene


@dataclass(frozen=True, slots=True)
class ContactHere(Here):
    """What is a municipality's own on its contact page."""

    office: Office
    website: Link
    facts: tuple[Row, ...]
    units: tuple[Office, ...]
    partners: tuple[Office, ...]
    additions: tuple[PartBlock, ...]
    children: tuple[LinkBlock, ...]


def contact_here(scene: Scene) -> ContactHere:
    """Show how to reach the municipality, its offices, and those who deliver services for it."""
    voice, settings = scene.voice, scene.site.settings
    document = voice.nearest(voice.national.pages, CONTACT.strip("/"))
    additions = additions_of(scene, CONTACT)
    partners = scene.site.partners.values()
    days = [document.matter.changed, settings.changed, *(each.changed for each in partners)]
    changed = max([*days, *(each.matter.changed for each in additions)])
    return ContactHere(
        changed=voice.day(changed),
        office=replace(scene.offices[""], level="2"),
        website=website(scene),
        facts=(*organisation_row(scene), *privacy_officer(scene)),
        units=tuple(office for unit, office in scene.offices.items() if unit),
        partners=tuple(scene.partners.values()),
        additions=tuple(PartBlock(voice.part(each.prose, each.language)) for each in additions),
        children=children_of(scene, CONTACT),
    )
