from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.home import home_here, home_view
from tests import village


def test_the_front_page_is_full_when_the_municipality_has_written_nothing(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    view, here = home_view(scene.voice, scene.site.languages), home_here(scene)
    assert here.subject.heading.text == "Vennesla kommune"
    assert "Vennesla kommune" in here.subject.lead.text
    assert [link.href for link in view.tasks] == [f"/tjenester/{task}/" for task in national.catalogue.tasks]
    assert all(link.description for link in view.tasks)
    assert len(view.topics) == len(national.catalogue.topics)
    assert len(view.events) == len(national.catalogue.events)
    assert here.news == ()
    assert here.website.href == scene.site.municipality.website
    assert here.office.contact.name.text == "Vennesla kommune"


def test_the_front_page_leads_to_the_partial_languages(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn, se]\n")
    nynorsk = village.in_language(scene, Language.NN)
    view = home_view(nynorsk.voice, (*nynorsk.site.languages, *nynorsk.site.partial))
    assert village.addresses(view.setting, "/") == ["/", "/nn/", "/se/"]
    assert [link.name for link in view.setting.languages] == ["Bokmål", "Nynorsk", "Davvisámegiella"]
    assert view.tasks[0].href.startswith("/nn/tjenester/")
