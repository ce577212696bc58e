from __future__ import annotations

from dataclasses import replace

import pytest

from kommunesite.model.catalogue import Helpline, LinkKind, NationalLink, Purpose, Service
from kommunesite.model.language import Language, same_text
from kommunesite.model.law import Certainty
from kommunesite.model.national import National
from kommunesite.model.offer import NotOffered, Offer
from kommunesite.model.scalar import Phone, Slug, Url
from kommunesite.model.site import Delivery, Way, WayKind
from kommunesite.site.way import contact_of, leads_to_start, way_in

REASON = same_text("Nei", Language.NB)
SFO, NAV = Slug("sfo"), Slug("nav")
STATE = Url("https://nasjonal.example/")
OWN = Url("https://egen.example/")


def page(purpose: Purpose = Purpose.START, certainty: Certainty = Certainty.SEEN) -> NationalLink:
    return NationalLink(same_text("Nasjonal", Language.NB), STATE, certainty, purpose)


@pytest.fixture
def bare(national: National) -> Service:
    """Give a service with no way in of its own."""
    return replace(national.catalogue.services[0], id=SFO, national=None, helpline=None)


@pytest.fixture
def full(bare: Service) -> Service:
    """Give a service with a national page to act on and a helpline."""
    return replace(bare, national=page(), helpline=Helpline(Phone("116 117"), same_text("Vakt", Language.NB)))


def test_the_first_way_that_exists_is_chosen(bare: Service, full: Service) -> None:
    form = Way(WayKind.TEMPLATE, OWN)
    closed = Offer(SFO, not_offered=NotOffered(REASON, url=Url("https://annen.example/")))
    office = Delivery(Offer(SFO, unit=NAV))
    helped = replace(full, national=None)
    assert way_in(full, Delivery(closed, form)) == Way(WayKind.NOT_OFFERED, "https://annen.example/")
    assert way_in(full, Delivery(Offer(SFO, unit=NAV), form)) == form
    assert way_in(full, office) == Way(WayKind.NATIONAL, STATE)
    assert way_in(full, None) == Way(WayKind.NATIONAL, STATE)
    formless = replace(helped, link=LinkKind.NONE)
    assert way_in(formless, office) == Way(WayKind.HELPLINE, "tel:116117")
    assert way_in(helped, office) == Way(WayKind.CONTACT, "/kontakt/#nav")
    assert way_in(bare, office) == Way(WayKind.CONTACT, "/kontakt/#nav")
    assert way_in(bare, Delivery(Offer(SFO))) == Way(WayKind.CONTACT, "/kontakt/")
    assert way_in(bare, None) == Way(WayKind.CONTACT, "/kontakt/")


@pytest.mark.parametrize(
    ("elsewhere", "target"),
    [
        (NotOffered(REASON, service=Slug("barnehageplass")), "/tjenester/barnehageplass/"),
        (NotOffered(REASON, url=OWN), OWN),
        (NotOffered(REASON, unit=NAV), "/kontakt/#nav"),
    ],
)
def test_a_service_that_is_not_offered_leads_elsewhere(full: Service, elsewhere: NotOffered, target: str) -> None:
    assert way_in(full, Delivery(Offer(SFO, not_offered=elsewhere))) == Way(WayKind.NOT_OFFERED, target)


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        (page(), True),
        (page(certainty=Certainty.LANDING), True),
        (page(certainty=Certainty.UNCHECKED), True),
        (page(certainty=Certainty.UNSURE), False),
        (page(Purpose.INFORMATION), False),
        (None, False),
    ],
)
def test_a_button_leads_only_to_a_national_page_to_act_on_whose_address_is_sure(
    bare: Service, link: NationalLink | None, *, leads: bool
) -> None:
    service = replace(bare, national=link)
    assert leads_to_start(service) is leads
    assert (way_in(service, None).kind is WayKind.NATIONAL) is leads


def test_no_service_has_an_empty_button(national: National) -> None:
    for service in national.catalogue.services:
        assert way_in(service, None).target.startswith(("https://", "tel:", "/kontakt/"))


def test_who_delivers_or_else_the_responsible_office_is_a_place_on_the_contact_page() -> None:
    assert contact_of(None) == "/kontakt/"
    assert contact_of(Delivery(Offer(SFO, unit=NAV))) == "/kontakt/#nav"
    assert contact_of(Delivery(Offer(SFO, unit=NAV), partner=Slug("brann"))) == "/kontakt/#brann"
