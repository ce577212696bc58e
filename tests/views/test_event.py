from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.event import event_links, event_page, events_page
from tests import village


def test_a_life_event_shows_its_services_step_by_step(tmp_path: Path, national: National) -> None:
    scene = village.in_language(
        village.scene(tmp_path, national, "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"), Language.NN
    )
    for event in national.catalogue.events:
        page = event_page(scene, event)
        assert [[link.href for link in step.services] for step in page.steps] == [
            [f"/nn/tjenester/{service}/" for service in step.services] for step in event.steps
        ]
        assert page.intro.html
        assert page.intro.missing_in == ""
        assert len(page.others.links) == len(national.catalogue.events) - 1
        assert [crumb.href for crumb in page.head.crumbs] == ["/nn/livssituasjoner/"]


def test_all_life_events_are_listed(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    assert events_page(scene).links == event_links(scene)
    assert event_links(scene)[0].href == f"/livssituasjoner/{national.catalogue.events[0].id}/"
