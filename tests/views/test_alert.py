from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.alert import alerts_of
from kommunesite.views.part import NO_LINK
from kommunesite.views.scene import Scene
from tests import village

ALERT = """\
-- varsler/{name}.md
---
title: {name}
level: {level}
valid_from: 2026-11-01
valid_to: 2026-11-30
{link}---
Se [her](/om/).
"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with an alert of each level, one of them in both written standards."""
    link = "link: https://a.example/\n"
    archive = "-- kommune.yaml\nchanged: 2026-11-02\nlanguages: [nb, nn]\n" + "".join(
        ALERT.format(name=name, level=level, link=more)
        for name, level, more in (("info", "information", ""), ("fare", "danger", link), ("obs", "warning", ""))
    )
    archive += ALERT.format(name="fare", level="danger", link="").replace("fare.md", "fare.nn.md")
    return village.scene(tmp_path, national, archive)


def test_alerts_stand_in_the_order_of_danger_and_only_danger_stands_open(scene: Scene) -> None:
    found = alerts_of(scene)
    assert [(each.alert.level, each.is_open) for each in found] == [
        *(("danger", True), ("warning", False), ("information", False)),
    ]
    assert [each.alert.label.text for each in found] == ["Varsel om fare", "Viktig melding", "Melding"]
    assert found[0].alert.link.href == "https://a.example/"
    assert found[0].alert.link.words.text == "Les mer: fare"
    assert found[0].alert.until.text == "Gjelder til 30. november 2026."


def test_alerts_are_in_the_language_of_the_page_or_say_which_they_are_in(scene: Scene) -> None:
    found = [each.alert for each in alerts_of(village.in_language(scene, Language.NN))]
    assert [(alert.title.lang, alert.part.lang, alert.link == NO_LINK) for alert in found] == [
        ("", "", True),
        ("nb", "nb", True),
        ("nb", "nb", True),
    ]
    assert 'href="/nn/om/"' in found[0].part.html


def test_a_site_on_a_quiet_day_has_no_alerts(tmp_path: Path, national: National) -> None:
    assert alerts_of(village.scene(tmp_path, national)) == ()
