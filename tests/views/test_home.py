from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.home import home_page
from tests import village


def test_the_front_page_is_full_when_the_municipality_has_written_nothing(tmp_path: Path, national: National) -> None:
    page = home_page(village.scene(tmp_path, national))
    assert page.head.title == "Vennesla kommune"
    assert "Vennesla kommune" in page.lead.text
    assert [link.href for link in page.tasks] == [f"/tjenester/{task}/" for task in national.catalogue.tasks]
    assert len(page.topics) == len(national.catalogue.topics)
    assert len(page.events) == len(national.catalogue.events)
    assert page.search.href == "/a-aa/"
    assert page.news == ()
    assert page.website is not None


def test_the_front_page_leads_to_the_partial_languages(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn, se]\n")
    page = home_page(village.in_language(scene, Language.NN))
    assert [(link.href, link.name) for link in page.head.languages] == [
        ("/", "Bokmål"),
        ("/nn/", "Nynorsk"),
        ("/se/", "Davvisámegiella"),
    ]
    assert page.tasks[0].href.startswith("/nn/tjenester/")
