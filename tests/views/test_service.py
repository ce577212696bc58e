from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from kommunesite.model.catalogue import Headings
from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.part import Words
from kommunesite.views.scene import Scene
from kommunesite.views.service import Section, ServicePage, responsible_tag, service_link, service_page
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


def page_of(scene: Scene, key: str) -> ServicePage:
    return service_page(scene, next(each for each in scene.site.services if each.service.id == key))


def section(page: ServicePage, key: str) -> Section:
    return next(each for each in page.sections if each.id == key)


def test_the_fixed_headings_stand_in_one_order_on_every_page(scene: Scene) -> None:
    order = [field.name for field in fields(Headings)]
    for local in scene.site.services:
        assert [each.id for each in service_page(scene, local).sections] == order


def test_national_text_comes_first_and_the_municipalitys_own_under_it(scene: Scene) -> None:
    cost = section(page_of(scene, "sfo"), "cost")
    assert cost.national is not None
    assert cost.local is not None
    assert "Kommunen bestemmer prisen" in cost.national.html
    assert 'href="/kontakt/#skole"' in cost.local.html
    assert [row.term for row in cost.rows] == ["Pris"]
    assert section(page_of(scene, "sfo"), "about").local is None


def test_anchors_of_the_two_texts_differ(scene: Scene) -> None:
    complaint = section(page_of(scene, "sfo"), "complaint")
    assert complaint.local is not None
    assert 'id="lokalt-complaint-frist"' in complaint.local.html


def test_an_own_text_in_the_other_standard_is_shown_and_marked(scene: Scene) -> None:
    nynorsk = village.in_language(scene, Language.NN)
    local = section(page_of(nynorsk, "sfo"), "cost").local
    assert local is not None
    assert (local.lang, bool(local.missing_in)) == ("nb", True)
    assert 'href="/nn/kontakt/#skole"' in local.html
    assert section(page_of(nynorsk, "sfo"), "cost").heading == Words("Kva kostar det?")
    written = section(page_of(scene, "bibliotek"), "complaint").local
    assert written is not None
    assert written.lang == "nn"


def test_a_page_changed_when_its_newest_part_did(scene: Scene, national: National) -> None:
    assert page_of(scene, "sfo").head.changed.iso == "2027-03-01"
    text = national.service_texts["vigsel", Language.NB]
    assert page_of(scene, "vigsel").head.changed.iso == text.matter.changed.isoformat()


def test_the_way_up_leads_over_the_services_and_the_first_topic(scene: Scene) -> None:
    page = page_of(village.in_language(scene, Language.NN), "sfo")
    assert page.head.crumbs[0].href == "/nn/tjenester/"
    assert page.head.crumbs[1] == page.topics[0]
    assert page.topics[0].href.startswith("/nn/tema/")


def test_the_office_the_note_and_the_laws_are_shown(scene: Scene) -> None:
    page = page_of(scene, "sfo")
    assert page.contact.id == "skole"
    assert page.note == Words("Velkommen.")
    assert page_of(scene, "vigsel").note is None
    laws = section(page_of(scene, "barnehageplass"), "law").links
    assert laws[0].href.startswith("https://lovdata.no/")
    assert laws[0].words.text == "barnehageloven § 16"


def test_the_national_page_is_linked_unless_the_button_leads_there(scene: Scene) -> None:
    for local in scene.site.services:
        page = service_page(scene, local)
        assert page.national is None or page.national.href != page.start.link.href
        assert page.national is not None or local.service.national is None or page.start.link.href.startswith("https")


def test_the_life_events_that_need_a_service_are_named(scene: Scene, national: National) -> None:
    needed = {key for event in national.catalogue.events for step in event.steps for key in step.services}
    for local in scene.site.services:
        assert (service_page(scene, local).events is not None) == (local.service.id in needed)


def test_a_link_to_a_service_says_whose_it_is(scene: Scene) -> None:
    tags = {str(local.service.responsible[0]): responsible_tag(scene, local) for local in scene.site.services}
    assert tags["municipality"] == ""
    assert tags["state"] == "Staten"
    link = service_link(scene, scene.site.services[0])
    assert (link.href, link.words.text) == ("/tjenester/barnehageplass/", "Barnehageplass")
