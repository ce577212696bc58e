from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.rendering.feed import feed
from kommunesite.views.frame import rim_of
from kommunesite.views.scene import Scene
from tests import village
from tests.rendering.tree import Tree, tree_of

ATOM = "http://www.w3.org/2005/Atom"
ORIGIN = "https://www.vennesla.kommune.no"
NEWS = """\
-- kommune.yaml
changed: 2026-11-02
languages: [nb, nn]
-- aktuelt/en.md
---
title: 'A & B <b> "C" ]]>'
description: "D & <i> 'E'"
date: 2026-11-01
---
Tekst.
-- aktuelt/to.md
---
title: To
description: Om to.
date: 2026-11-05
changed: 2026-11-20
---
Tekst.
"""


@pytest.fixture
def scene(tmp_path: Path, national: National) -> Scene:
    """Give a site with two news texts."""
    return village.scene(tmp_path, national, NEWS)


def feed_of(scene: Scene) -> Tree:
    return tree_of(feed(scene, rim_of(scene)))


def links(tree: Tree) -> list[tuple[str, str]]:
    return [(each.attributes["rel"], each.attributes["href"]) for each in tree.elements if each.name == f"{ATOM} link"]


def test_the_feed_is_atom_with_all_that_atom_demands(scene: Scene) -> None:
    tree = feed_of(scene)
    assert tree.elements[0].name == f"{ATOM} feed"
    assert tree.elements[0].attributes == {"http://www.w3.org/XML/1998/namespace lang": "nb"}
    for name in ("id", "title", "updated"):
        assert len(tree.texts(f"{ATOM} {name}")) == 3
    assert tree.texts(f"{ATOM} name") == ["Vennesla kommune"]
    assert tree.texts(f"{ATOM} title")[0] == "Aktuelt – Vennesla kommune"


def test_entries_come_newest_first_with_absolute_addresses(scene: Scene) -> None:
    tree = feed_of(scene)
    assert tree.texts(f"{ATOM} id") == [
        *(f"{ORIGIN}/aktuelt/", f"{ORIGIN}/aktuelt/to/", f"{ORIGIN}/aktuelt/en/"),
    ]
    assert links(tree) == [
        ("alternate", f"{ORIGIN}/aktuelt/"),
        ("self", f"{ORIGIN}/aktuelt/atom.xml"),
        ("alternate", f"{ORIGIN}/aktuelt/to/"),
        ("alternate", f"{ORIGIN}/aktuelt/en/"),
    ]
    assert tree.texts(f"{ATOM} updated") == [
        *("2026-11-05T00:00:00Z", "2026-11-05T00:00:00Z", "2026-11-01T00:00:00Z"),
    ]


def test_texts_come_out_as_they_were_written(scene: Scene) -> None:
    tree = feed_of(scene)
    assert tree.texts(f"{ATOM} title")[2] == 'A & B <b> "C" ]]>'
    assert tree.texts(f"{ATOM} summary") == ["Om to.", "D & <i> 'E'"]


def test_the_feed_of_another_language_lies_and_leads_there(scene: Scene) -> None:
    tree = feed_of(village.in_language(scene, Language.NN))
    assert tree.elements[0].attributes == {"http://www.w3.org/XML/1998/namespace lang": "nn"}
    assert links(tree)[1] == ("self", f"{ORIGIN}/nn/aktuelt/atom.xml")
    assert links(tree)[2] == ("alternate", f"{ORIGIN}/nn/aktuelt/to/")


def test_a_site_without_news_has_a_feed_that_changed_with_the_site(tmp_path: Path, national: National) -> None:
    scene = village.scene(tmp_path, national)
    tree = feed_of(scene)
    assert tree.texts(f"{ATOM} updated") == [f"{scene.changed.isoformat()}T00:00:00Z"]
    assert not tree.texts(f"{ATOM} entry")


def test_names_and_addresses_are_escaped_too(tmp_path: Path, national: National) -> None:
    archive = """\
-- kommune.yaml
changed: 2026-11-01
number: 9999
invented: true
register: {name: "A & <B>", county: Fylket, website: "https://e.example/?a=1&b=2"}
"""
    tree = feed_of(village.seen(village.site(tmp_path, national, archive, "eksempelvik"), national))
    assert tree.texts(f"{ATOM} name") == ["A & <B> kommune"]
    assert tree.texts(f"{ATOM} id") == ["https://e.example/?a=1&b=2/aktuelt/"]
