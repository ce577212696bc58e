from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.municipality import Accent, Status
from kommunesite.model.national import National
from kommunesite.model.problem import sort_out
from kommunesite.reading.local import default_language, without_folder
from kommunesite.reading.register import find, read_register
from tests import village

PAGE = "---\ntitle: Om oss\ndescription: Hvem vi er.\nchanged: 2026-11-01\n---\n\nTekst.\n"


def test_two_lines_are_enough(tmp_path: Path, national: National) -> None:
    local = village.material(tmp_path, national)
    assert local.municipality == find(read_register(), "vennesla")
    assert local.settings.languages == (Language.NB,)
    assert (local.settings.status, local.settings.accent) == (Status.DEMO, Accent.FJORD)
    assert local.offers.changed == local.settings.changed
    written = [local.offers.services, local.pages, local.news, local.alerts, local.media]
    assert written == [()] * 5


@pytest.mark.parametrize(
    ("slug", "language"), [("vennesla", Language.NB), ("sogndal", Language.NN), ("oslo", Language.NB)]
)
def test_a_municipality_that_has_not_chosen_writes_as_the_state_writes_to_it(slug: str, language: Language) -> None:
    assert default_language(find(read_register(), slug)) is language


def test_a_municipality_without_a_folder_has_a_whole_material(national: National) -> None:
    local = without_folder(find(read_register(), "sogndal"), national.catalogue)
    assert local.settings.languages == (Language.NN,)
    assert local.settings.status is Status.DEMO
    assert local.settings.changed == national.catalogue.changed


def test_every_kind_of_text_is_put_where_it_belongs(tmp_path: Path, national: National) -> None:
    archive = f"""\
-- kommune.yaml
changed: 2026-11-01
languages: [nn, nb, en]
-- README.md
Ikke lest.
-- sider/om/skole.md
{PAGE}-- sider/om/skole.en.md
{PAGE}-- aktuelt/nytt.nb.md
---
title: Nytt
description: Noe nytt.
date: 2026-11-01
---
Tekst.
-- varsler/fare.md
---
title: Fare
level: danger
valid_from: 2026-11-01
valid_to: 2026-11-30
---
Tekst.
-- tjenester/sfo.md
---
changed: 2026-11-01
---
## Klage

Tekst.
-- media/kart/plan.PDF
innhold
-- services.yaml
changed: 2026-11-02
services: {{sfo: {{handling_weeks: 2}}}}
"""
    local = village.material(tmp_path, national, archive)
    assert [(each.key, each.language) for each in local.pages] == [
        ("om/skole", Language.EN),
        ("om/skole", Language.NN),
    ]
    assert [(each.key, each.language) for each in local.news] == [("nytt", Language.NB)]
    assert [(each.key, each.language) for each in local.alerts] == [("fare", Language.NN)]
    assert [(each.key, each.passages[0].heading) for each in local.service_texts] == [("sfo", "complaint")]
    assert [each.name for each in local.media] == ["kart/plan.PDF"]
    assert local.media[0].source.read_bytes() == b"innhold\n"
    assert [offer.handling_weeks for offer in local.offers.services] == [2]


def test_a_broken_text_spoils_no_other_and_makes_no_false_faults(tmp_path: Path, national: National) -> None:
    """A link to a page with faults is no dead link, since the page will be there when it is mended."""
    broken = PAGE.replace("title:", "titel:")
    archive = f"{village.SETTINGS}-- sider/a.md\n{PAGE}\n[b](/b/) [c](/aktuelt/c/)\n"
    archive += f"-- sider/b.md\n{broken}-- aktuelt/c.md\nx\n"
    village.write(tmp_path / "vennesla", archive)
    local, problems = village.read(tmp_path / "vennesla", national)
    assert local is not None
    assert [each.key for each in local.pages] == ["a"]
    assert sorted(local.unread) == ["aktuelt/c", "sider/b"]
    assert {each.place.file for each in problems} == {"content/vennesla/aktuelt/c.md", "content/vennesla/sider/b.md"}


def test_a_broken_offer_file_leaves_the_texts_readable(tmp_path: Path, national: National) -> None:
    village.write(tmp_path / "vennesla", f"{village.SETTINGS}-- services.yaml\nchanged: x\n-- sider/a.md\n{PAGE}")
    local, problems = village.read(tmp_path / "vennesla", national)
    assert local is not None
    assert [each.key for each in local.pages] == ["a"]
    assert [each.place.file for each in problems] == ["content/vennesla/services.yaml"] * 2


def test_a_decomposed_file_name_is_found_by_a_composed_link(tmp_path: Path, national: National) -> None:
    """Some systems store å as a and a ring, while editors write å."""
    name = unicodedata.normalize("NFD", "blåbær.jpg")
    archive = f"{village.SETTINGS}-- media/{name}\nx\n-- sider/a.md\n{PAGE}\n![Bær](media/blåbær.jpg)\n"
    local = village.material(tmp_path, national, archive)
    assert [each.name for each in local.media] == ["blåbær.jpg"]


def test_a_file_from_another_system_is_read(tmp_path: Path, national: National) -> None:
    folder = tmp_path / "vennesla"
    folder.mkdir()
    text = "\ufeffchanged: 2026-11-01\r\nnumber: 0301\r\n"
    (folder / "kommune.yaml").write_bytes(text.encode())
    _, problems = village.read(folder, national)
    assert [str(each.place) for each in problems] == ["content/vennesla/kommune.yaml:2:1"]


@pytest.mark.parametrize("slug", ["eksempelvik", "karasjok", "modalen", "oslo", "provedal", "sogndal", "vennesla"])
def test_the_municipalities_of_the_demonstration_have_no_faults(slug: str, national: National) -> None:
    local, problems = village.read(Path(__file__).parents[2] / "content" / slug, national)
    assert not village.told(list(sort_out(problems)[0]))
    assert local is not None
