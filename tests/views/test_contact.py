from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language, Words
from kommunesite.model.national import National
from kommunesite.site.address import CONTACT
from kommunesite.views.contact import contact_here
from kommunesite.views.text import languages_of_page, text_view
from tests import village


def test_the_contact_page_shows_all_offices_texts_and_pages_below(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, village.OFFICES)
    here = contact_here(scene)
    assert (here.office.contact.name, here.office.level) == (Words("Sentralbordet"), "2")
    assert [(office.contact.id, office.level) for office in here.units] == [("skole", "3"), ("nav", "3")]
    (addition,) = here.additions
    assert 'href="#lokalt-skolen"' in addition.part.html
    assert not addition.heading
    assert [(block.link.href, block.link.words.text) for block in here.children] == [("/kontakt/tolk/", "Tolk")]
    assert here.changed.iso >= "2026-11-20"
    assert [row.term.text for row in here.facts] == ["Organisasjonsnummer", "Personvernombud"]
    view = text_view(scene.voice, CONTACT, languages_of_page(scene, CONTACT))
    assert view.part.html
    assert village.addresses(view.setting, CONTACT) == ["/kontakt/", "/nn/kontakt/", "/en/kontakt/"]


def test_the_contact_page_in_another_language_marks_what_is_not_in_it(tmp_path: Path, national: National) -> None:
    scene = village.in_language(village.scene(tmp_path, national, village.OFFICES), Language.NN)
    here, view = contact_here(scene), text_view(scene.voice, CONTACT, languages_of_page(scene, CONTACT))
    (addition,) = here.additions
    assert (addition.part.lang, view.part.lang) == ("nb", "")
    assert addition.part.missing_in
    assert here.units[0].contact.name == Words("Skulekontoret")
    assert here.units[1].contact.name == Words("Nav", "nb")
    assert here.children[0].link.href == "/nn/kontakt/tolk/"
    assert here.children[0].link.words.lang == "nb"


def test_the_contact_page_of_a_municipality_that_has_written_nothing_is_not_empty(
    tmp_path: Path, national: National
) -> None:
    here = contact_here(village.scene(tmp_path, national))
    assert (here.units, here.additions, here.children) == ((), (), ())
    assert here.office.contact.name == Words("Vennesla kommune")
    assert here.website.href.startswith("https://")
