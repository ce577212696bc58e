"""Retired services: their old addresses answer, and lead on."""

from __future__ import annotations

from pathlib import Path

from kommunesite.building.plan import plan
from kommunesite.model.language import Language
from kommunesite.reading.source import Sources
from kommunesite.rendering.theme import Theme
from kommunesite.views.moved import moved_views
from tests import fellowship, village
from tests.rendering.plain import new_presses

SETTINGS = "-- kommune.yaml\nchanged: 2026-11-01\nlanguages: [nb, nn]\n"


def test_each_retired_service_leads_to_the_one_that_answers_now(tmp_path: Path, sources: Sources) -> None:
    voice = village.voice(fellowship.nation(tmp_path, sources), Language.NN)
    views = moved_views(voice)
    assert [(view.subject.path, view.successor.href) for view in views if view.subject] == [
        ("/tjenester/aks/", "/nn/tjenester/sfo/"),
        ("/tjenester/fritidsordning/", "/nn/tjenester/sfo/"),
    ]


def files(folder: Path, sources: Sources, theme: Theme, base: str = "") -> dict[str, str]:
    national = fellowship.nation(folder, sources)
    site = village.site(fellowship.content(folder), national, SETTINGS)
    artifacts = plan(site, new_presses(national, theme), base)
    return {each.path: each.make().decode() for each in artifacts}


def test_an_old_address_is_a_page_that_leads_on_in_every_language(
    tmp_path: Path, sources: Sources, theme: Theme
) -> None:
    found = files(tmp_path, sources, theme)
    for prefix, heading in (("", "Tjenesten har fått ny adresse"), ("nn/", "Tenesta har fått ny adresse")):
        page = found[f"{prefix}tjenester/aks/index.html"]
        assert f"<h1>{heading}</h1>" in page
        assert f'<meta http-equiv="refresh" content="0; url=/{prefix}tjenester/sfo/">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert page.count('rel="canonical"') == 1
        assert f'<link rel="canonical" href="https://www.vennesla.kommune.no/{prefix}tjenester/sfo/">' in page
        assert f'<a href="/{prefix}tjenester/sfo/"' in page
    for name in ("sitemap.xml", "a-aa/index.html", "tjenester/index.html", "tema/skole/index.html"):
        assert "tjenester/aks" not in found[name]
    moves = [line for line in found["_redirects"].splitlines() if "/aks/" in line]
    assert moves == ["/tjenester/aks/ /tjenester/sfo/ 301", "/nn/tjenester/aks/ /nn/tjenester/sfo/ 301"]


def test_an_old_address_leads_on_below_a_folder_too(tmp_path: Path, sources: Sources, theme: Theme) -> None:
    page = files(tmp_path, sources, theme, "/vennesla")["tjenester/aks/index.html"]
    assert 'content="0; url=/vennesla/tjenester/sfo/"' in page


OWN = """\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, nn]
moved:
  /aktuelt/gammel/: /aktuelt/ny/
  /borte/: /aktuelt/senere/
  /skolefritid/: /tjenester/sfo/
-- aktuelt/ny.md
---
title: Den nye <brua>
description: Om brua.
date: 2026-11-01
---
Tekst.
-- aktuelt/senere.md
---
title: Senere
description: En nyhet som ikke er kommet.
date: 2027-01-01
---
Tekst.
"""


def test_the_old_address_of_an_own_text_leads_on_too(tmp_path: Path, sources: Sources, theme: Theme) -> None:
    national = fellowship.nation(tmp_path, sources)
    site = village.site(fellowship.content(tmp_path), national, OWN)
    found = {each.path: each.make().decode() for each in plan(site, new_presses(national, theme), "")}
    for prefix, heading in (("", "Siden har fått ny adresse"), ("nn/", "Sida har fått ny adresse")):
        page = found[f"{prefix}aktuelt/gammel/index.html"]
        assert f"<h1>{heading}</h1>" in page
        assert f'<meta http-equiv="refresh" content="0; url=/{prefix}aktuelt/ny/">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f'<a href="/{prefix}aktuelt/ny/"' in page
        assert "Den nye &lt;brua&gt;" in page
        assert f'url=/{prefix}tjenester/sfo/"' in found[f"{prefix}skolefritid/index.html"]
        assert f"{prefix}borte/index.html" not in found
    assert "gammel" not in found["sitemap.xml"]
    moves = [line for line in found["_redirects"].splitlines() if "/gammel/" in line or "/borte/" in line]
    assert moves == ["/aktuelt/gammel/ /aktuelt/ny/ 301", "/nn/aktuelt/gammel/ /nn/aktuelt/ny/ 301"]
