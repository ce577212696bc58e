from __future__ import annotations

from pathlib import Path

from kommunesite.model.language import Language
from kommunesite.model.national import National
from kommunesite.views.contact import contact_page
from kommunesite.views.part import Words
from tests import village

OFFICES = """\
-- kommune.yaml
changed: 2026-11-09
languages: [nb, nn, en]
contact:
  name: {nb: Sentralbordet}
  phone: +47 38 13 72 00
units:
  skole:
    name: {nb: Skolekontoret, nn: Skulekontoret}
    phone: 00 00 00 03
    email: skole@vennesla.example
    visit: {street: Torget 1, postal_code: 0101, place: Vennesla}
    post: {street: Postboks 25, postal_code: 4701, place: Vennesla}
    hours:
      - {days: [friday, monday, tuesday, wednesday, thursday], opens: 08:30, closes: 15.00}
      - {days: [saturday], opens: 10:00, closes: 14:00}
      - {days: [sunday, monday, wednesday], opens: 10:00, closes: 11:00}
    note: {nn: Ring oss.}
  nav: {name: {nb: Nav}}
links: {privacy_officer: ombud@vennesla.example}
-- sider/kontakt.md
---
title: Mer om kontakt
description: Mer.
changed: 2026-11-20
---
Ring [skolen](#skolen).

## Skolen

Tekst.
-- sider/kontakt/tolk.md
---
title: Tolk
description: Du kan få tolk.
changed: 2026-11-01
---
Tekst.
-- sider/kontakt.en.md
---
title: Contact
description: How to reach us.
changed: 2026-11-01
---
Text.
"""


def test_the_contact_page_shows_all_offices_texts_and_pages_below(tmp_path: Path, national: National) -> None:
    page = contact_page(village.scene(tmp_path, national, OFFICES))
    assert [unit.id for unit in page.units] == ["skole", "nav"]
    assert len(page.parts) == 2
    assert 'href="#lokalt-skolen"' in page.parts[0].html
    assert page.children is not None
    assert [(link.href, link.words.text) for link in page.children.links] == [("/kontakt/tolk/", "Tolk")]
    assert page.head.changed.iso >= "2026-11-20"
    assert [link.href for link in page.head.languages] == ["/kontakt/", "/nn/kontakt/", "/en/kontakt/"]
    assert [row.term for row in page.facts] == ["Organisasjonsnummer", "Personvernombud"]


def test_the_contact_page_in_another_language_marks_what_is_not_in_it(tmp_path: Path, national: National) -> None:
    scene = village.in_language(village.scene(tmp_path, national, OFFICES), Language.NN)
    page = contact_page(scene)
    local, own = page.parts
    assert (local.lang, own.lang) == ("nb", "")
    assert local.missing_in
    assert page.units[0].name == Words("Skulekontoret")
    assert page.units[1].name == Words("Nav", "nb")
    assert page.children is not None
    assert page.children.links[0].href == "/nn/kontakt/tolk/"
    assert page.children.links[0].words.lang == "nb"
