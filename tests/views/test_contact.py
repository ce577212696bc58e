from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.contact import contact_page
from kommunesite.views.part import Words
from tests import village


def test_the_contact_page_shows_all_offices_texts_and_pages_below(tmp_path: Path, national: National) -> None:
    page = contact_page(village.scene(tmp_path, national, village.OFFICES))
    assert [unit.id for unit in page.units] == ["skole", "nav"]
    assert len(page.parts) == 2
    assert 'href="#lokalt-skolen"' in page.parts[0].html
    assert page.children is not None
    assert [(link.href, link.words.text) for link in page.children.links] == [("/kontakt/tolk/", "Tolk")]
    assert page.head.changed.iso >= "2026-11-20"
    assert [link.href for link in page.head.languages] == ["/kontakt/", "/nn/kontakt/", "/en/kontakt/"]
    assert [row.term for row in page.facts] == ["Organisasjonsnummer", "Personvernombud"]


def test_the_contact_page_in_another_language_marks_what_is_not_in_it(tmp_path: Path, national: National) -> None:
    scene = village.in_language(village.scene(tmp_path, national, village.OFFICES), Language.NN)
    page = contact_page(scene)
    local, own = page.parts
    assert (local.lang, own.lang) == ("nb", "")
    assert local.missing_in
    assert page.units[0].name == Words("Skulekontoret")
    assert page.units[1].name == Words("Nav", "nb")
    assert page.children is not None
    assert page.children.links[0].href == "/nn/kontakt/tolk/"
    assert page.children.links[0].words.lang == "nb"
