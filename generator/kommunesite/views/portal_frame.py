"""What surrounds every page of the national portal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kommunesite.model.municipality import Accent
from kommunesite.site.address import ABOUT, ACCESSIBILITY, EVENTS, INDEX, LANGUAGES, MOVING, PRIVACY, SERVICES, SWITCH
from kommunesite.views.frame import Alerts, Footer, Frame, Mark, MenuEntry, Rim, frame_of
from kommunesite.views.office import ContactView, Office
from kommunesite.views.part import NO_WORDS, NOTHING

if TYPE_CHECKING:
    from kommunesite.views.voice import Voice


def portal_frame(voice: Voice) -> Frame:
    """Make the frame of the portal: that of all sites, with a menu and words of its own."""
    usual, said = frame_of(voice), voice.phrases.portal
    menu = (
        (SERVICES, voice.phrases.menu_services),
        (EVENTS, voice.phrases.events),
        (MOVING, voice.phrases.moving.title),
        (SWITCH, said.municipalities),
        (ABOUT, said.about),
    )
    footer = (
        (SWITCH, said.all),
        (INDEX, voice.phrases.index),
        (LANGUAGES, said.languages),
        (ACCESSIBILITY, voice.phrases.accessibility),
        (PRIVACY, voice.phrases.privacy),
    )
    return replace(
        usual,
        feed="",
        search_page="",
        menu=tuple(MenuEntry(path, voice.link(path, words)) for path, words in menu),
        switch=voice.link(SWITCH, said.find),
        footer=tuple(voice.link(path, words) for path, words in footer),
        phrases=replace(voice.phrases, not_yours=said.elsewhere, same_page_elsewhere=said.show),
    )


def portal_rim(voice: Voice) -> Rim:
    """Make what else surrounds the pages; robots are kept away until the portal has an address."""
    said, address = voice.phrases.portal, voice.national.catalogue.portal
    contact = ContactView("", said.name, "", "", "", "", "", (), said.contact)
    return Rim(
        name=said.name.text,
        whole_name=said.name.text,
        mark=Mark(said.name.text[:1]),
        other_names=NOTHING,
        origin=address.rstrip("/") if address else "",
        accent=str(Accent.FJORD),
        robots="" if address else "noindex",
        demo=NO_WORDS if address else said.demo,
        responsible=NO_WORDS,
        feedback="",
        my_page=NOTHING,
        alerts=Alerts(()),
        footer=Footer(Office(contact, ""), "", ()),
    )
