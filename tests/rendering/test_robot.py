from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kommunesite.building.plan import promises
from kommunesite.model.national import National
from kommunesite.model.site import Site
from kommunesite.rendering.robot import Entry, robots, sitemap
from kommunesite.rendering.theme import Theme
from kommunesite.site.address import output_path
from kommunesite.views.scene import Scene
from kommunesite.views.sheet import sheets_of
from tests import village
from tests.rendering.plain import new_presses
from tests.rendering.tree import tree_of

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
ORIGIN = "https://www.vennesla.kommune.no"
MIXED = """\
-- kommune.yaml
changed: 2026-11-01
languages: [nb, nn, sma]
-- sider/samisk.sma.md
---
title: Sámegiella
description: D.
changed: 2026-11-19
---
Teaksta.
"""


def promised(site: Site, national: National, theme: Theme) -> dict[str, Callable[[], bytes]]:
    return dict(promises(site, new_presses(national, theme), ""))


def test_the_sitemap_lists_every_page_once_but_the_one_for_what_does_not_exist(
    tmp_path: Path, national: National, theme: Theme
) -> None:
    files = promised(village.site(tmp_path, national, MIXED), national, theme)
    tree = tree_of(files["sitemap.xml"]())
    assert tree.elements[0].name == f"{SITEMAP} urlset"
    listed = tree.texts(f"{SITEMAP} loc")
    pages = {path for path in files if path.endswith(".html")} - {"404.html"}
    assert all(address.startswith(f"{ORIGIN}/") for address in listed)
    assert sorted(output_path(address.removeprefix(ORIGIN)) for address in listed) == sorted(pages)
    assert {"sma/samisk/index.html", "nn/tjenester/sfo/index.html"} <= pages


def entries(scene: Scene) -> list[Entry]:
    return [(sheet.url, sheet.here.changed.iso) for sheet in sheets_of(scene)]


def test_the_sitemap_tells_the_day_of_the_last_change(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national, MIXED)
    tree = tree_of(sitemap(entries(scene), ORIGIN))
    days = dict(zip(tree.texts(f"{SITEMAP} loc"), tree.texts(f"{SITEMAP} lastmod"), strict=True))
    assert days[f"{ORIGIN}/sma/samisk/"] == "2026-11-19"
    assert days[f"{ORIGIN}/"] == scene.changed.isoformat()


def test_an_address_with_signs_that_mean_something_in_xml_is_escaped(tmp_path: Path, national: National) -> None:
    tree = tree_of(sitemap(entries(village.scene(tmp_path, national)), "https://e.example/?a=1&b=<2>"))
    assert tree.texts(f"{SITEMAP} loc")[0] == "https://e.example/?a=1&b=<2>/"


def test_robots_may_read_a_real_site_and_no_demonstration(tmp_path: Path, national: National, theme: Theme) -> None:
    assert robots(ORIGIN, is_live=True) == f"User-agent: *\nAllow: /\nSitemap: {ORIGIN}/sitemap.xml\n".encode()
    assert b"\nDisallow: /\n" in robots(ORIGIN, is_live=False)
    demonstration = promised(village.site(tmp_path, national), national, theme)
    live = promised(village.site(tmp_path, national, f"{village.SETTINGS}status: live\n"), national, theme)
    assert b"Disallow: /" in demonstration["robots.txt"]()
    assert b"Allow: /" in live["robots.txt"]()
