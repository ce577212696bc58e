from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from kommunesite.model.catalogue import Headings
from kommunesite.model.document import Html
from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.model.site import WayKind
from kommunesite.views.part import NOTHING, Facts, Note, OwnBlock, Part
from kommunesite.views.reference import responsible_tag, service_link
from kommunesite.views.scene import Scene
from kommunesite.views.service import (
    Own,
    Section,
    ServiceHere,
    ServiceHereWithTexts,
    ServiceView,
    service_here,
    service_view,
)
from tests import village

OFFERED = """\
-- kommune.yaml
changed: 2026-11-02
languages: [nb, nn]
units: {skole: {name: {nb: Skolekontoret}}}
-- services.yaml
changed: 2027-02-01
services:
  sfo:
    unit: skole
    note: {nb: Velkommen.}
    fees: [{amount: 100, unit: month, valid_from: 2026-01-01}]
-- tjenester/sfo.md
---
changed: 2027-03-01
---
## Hva koster det?

Se [kontoret](/kontakt/#skole).

## Klage

### Frist

Tre uker.
-- tjenester/bibliotek.nn.md
---
changed: 2026-11-01
---
## Klage

Ring.
"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with an own text in each written standard."""
    return village.scene(tmp_path, national, OFFERED)


def here_of(scene: Scene, key: str) -> ServiceHere:
    local = next(each for each in scene.site.services if each.service.id == key)
    return service_here(scene, local, service_view(scene.voice, key))


def own_part(scene: Scene, key: str, heading: str) -> Part:
    here = here_of(scene, key)
    assert isinstance(here, ServiceHereWithTexts)
    block = getattr(here.own, heading)
    assert isinstance(block, OwnBlock)
    assert block.name == "Vennesla kommune"
    return block.part


def section(view: ServiceView, key: str) -> Section:
    return next(each for each in view.sections if each.id == key)


def test_the_fixed_headings_stand_in_one_order_on_every_page(national: National) -> None:
    order = [field.name for field in fields(Headings)]
    for service in national.catalogue.services:
        view = service_view(village.voice(national), service.id)
        assert [each.id for each in view.sections] == order
    assert [field.name for field in fields(Own)] == order


def test_the_country_says_its_own_under_the_headings_and_the_municipality_its_own(scene: Scene) -> None:
    cost = section(service_view(scene.voice, "sfo"), "cost")
    assert cost.part is not None
    assert "Kommunen bestemmer prisen" in cost.part.html
    here = here_of(scene, "sfo")
    assert 'href="/kontakt/#skole"' in own_part(scene, "sfo", "cost").html
    assert isinstance(here, ServiceHereWithTexts)
    assert here.own.about is NOTHING
    assert isinstance(here.fees, Facts)
    assert [row.term.text for row in here.fees.rows] == ["Pris"]
    assert here_of(scene, "vigsel").fees is NOTHING


def test_anchors_of_the_two_texts_differ(scene: Scene) -> None:
    assert 'id="lokalt-complaint-frist"' in own_part(scene, "sfo", "complaint").html


def test_an_own_text_in_the_other_standard_is_shown_and_marked(scene: Scene) -> None:
    nynorsk = village.in_language(scene, Language.NN)
    part = own_part(nynorsk, "sfo", "cost")
    assert (part.lang, bool(part.missing_in)) == ("nb", True)
    assert 'href="/nn/kontakt/#skole"' in part.html
    assert section(service_view(nynorsk.voice, "sfo"), "cost").heading == Words("Kva kostar det?")
    assert own_part(scene, "bibliotek", "complaint").lang == "nn"
    assert own_part(nynorsk, "bibliotek", "complaint").lang == ""


def test_a_page_changed_when_its_newest_part_did(scene: Scene, national: National) -> None:
    assert here_of(scene, "sfo").changed.iso == "2027-03-01"
    text = national.service_texts["vigsel", Language.NB]
    assert here_of(scene, "vigsel").changed.iso == text.matter.changed.isoformat()


def test_the_way_up_leads_over_the_services_and_the_first_topic(national: National) -> None:
    view = service_view(village.voice(national, Language.NN), "sfo")
    assert view.setting.crumbs[0].href == "/nn/tjenester/"
    assert view.setting.crumbs[1] == view.topics[0]
    assert view.topics[0].href.startswith("/nn/tema/")


def test_the_office_and_the_note_are_the_municipalitys(scene: Scene) -> None:
    here, plain = here_of(scene, "sfo"), here_of(scene, "vigsel")
    assert [office.contact.id for office in here.offices] == ["skole"]
    assert [office.contact.id for office in plain.offices] == [""]
    assert here.note == Note(Words("Velkommen."))
    assert plain.note is NOTHING


def test_the_laws_are_linked_by_their_names(national: National) -> None:
    laws = section(service_view(village.voice(national), "barnehageplass"), "law").links
    assert laws[0].href.startswith("https://lovdata.no/")
    assert laws[0].words.text == "barnehageloven § 16"


def test_the_national_page_is_linked_unless_the_button_leads_there(scene: Scene, national: National) -> None:
    told = {True: 0, False: 0}
    for service in national.catalogue.services:
        view, here = service_view(scene.voice, service.id), here_of(scene, service.id)
        assert (view.national is not None) == (service.national is not None)
        assert here.is_national == (view.national is not None and view.national.href == here.start.link.href)
        told[here.is_national] += 1
    assert all(told.values())


def test_the_helpline_stands_beside_the_button_unless_the_button_rings_it(scene: Scene, national: National) -> None:
    told = {True: 0, False: 0}
    for service in national.catalogue.services:
        view, here = service_view(scene.voice, service.id), here_of(scene, service.id)
        assert (view.helpline is not None) == (service.helpline is not None)
        assert here.is_helpline == (here.start.kind == WayKind.HELPLINE)
        told[here.is_helpline] += 1
    assert all(told.values())


def test_the_life_events_that_need_a_service_are_named(national: National) -> None:
    needed = {key for event in national.catalogue.events for step in event.steps for key in step.services}
    for service in national.catalogue.services:
        assert (service_view(village.voice(national), service.id).events is not None) == (service.id in needed)


def test_a_link_to_a_service_says_whose_it_is(national: National) -> None:
    voice = village.voice(national)
    tags = {str(each.responsible[0]): responsible_tag(voice, each).text for each in national.catalogue.services}
    assert tags["municipality"] == ""
    assert tags["state"] == "Staten"
    link = service_link(voice, national.catalogue.services[0].id)
    assert (link.href, link.words.text) == ("/tjenester/barnehageplass/", "Barnehageplass")


def test_the_texts_are_html_that_the_markdown_tool_has_made(scene: Scene) -> None:
    """Anything else would be escaped on the page."""
    view = service_view(scene.voice, "sfo")
    parts = [each.part for each in view.sections if each.part] + [own_part(scene, "sfo", "cost")]
    assert {type(part.html) for part in parts} == {Html}
