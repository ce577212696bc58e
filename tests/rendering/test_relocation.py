from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.building.plan import promises
from kommunesite.model.national import National
from kommunesite.rendering.relocation import relocate
from kommunesite.rendering.theme import Theme
from tests import village
from tests.rendering.plain import new_presses

TEXT_LIKE_AN_ADDRESS = """\
-- sider/mer.md
---
title: 'href="/om/"'
description: D.
changed: 2026-11-01
---
src="/om/" [om](/om/)
"""


@pytest.mark.parametrize(
    ("html", "moved"),
    [
        (b'<a href="/om/">', b'<a href="/vennesla/om/">'),
        (b'<form action="/a-aa/">', b'<form action="/vennesla/a-aa/">'),
        (b'<img src="/media/a.png">', b'<img src="/vennesla/media/a.png">'),
        (b'<a href="/">', b'<a href="/vennesla/">'),
        (
            b'<meta http-equiv="refresh" content="0; url=/tjenester/sfo/">',
            b'<meta http-equiv="refresh" content="0; url=/vennesla/tjenester/sfo/">',
        ),
        (b'<a href="https://a.example/om/">', b'<a href="https://a.example/om/">'),
        (
            b'<a href="#om"><a href="tel:112"><a href="../oslo/">',
            b'<a href="#om"><a href="tel:112"><a href="../oslo/">',
        ),
        (b'<a href="/om/"><a href="/a-aa/">', b'<a href="/vennesla/om/"><a href="/vennesla/a-aa/">'),
        (b"<p>href=&#34;/om/&#34;</p>", b"<p>href=&#34;/om/&#34;</p>"),
    ],
)
def test_addresses_that_begin_at_the_root_are_moved_under_the_folder(html: bytes, moved: bytes) -> None:
    assert relocate(html, "/vennesla") == moved


def test_a_site_at_the_root_of_its_host_is_left_as_it_is() -> None:
    html = '<a href="/om/">Å</a>'.encode()
    assert relocate(html, "") is html


def test_a_text_that_looks_like_an_address_is_not_moved(tmp_path: Path, national: National, theme: Theme) -> None:
    """A quote in a text is always escaped, so that only real attributes are found."""
    archive = f"{village.SETTINGS}{TEXT_LIKE_AN_ADDRESS}"
    site = village.site(tmp_path, national, archive)
    promised = dict(promises(site, new_presses(national, theme), "/vennesla"))
    html = promised["mer/index.html"]().decode()
    assert html.count('href="/vennesla/om/"') >= 2
    assert 'href="/om/' not in html
    assert "href=&#34;/om/&#34;" in html
    assert "src=&quot;/om/&quot;" in html
    assert "_headers" not in promised
