"""Only links are mended, and everything else in the text stays as it is to the letter."""

from __future__ import annotations

import pytest

from kommunesite.editing.relink import relink

LINKS = [
    ("[a](/aktuelt/bru/)", "[a](/aktuelt/ny/)"),
    ("[a](/aktuelt/bru)", "[a](/aktuelt/ny/)"),
    ("[a](/aktuelt/bru/#veien)", "[a](/aktuelt/ny/#veien)"),
    ("[a](/nn/aktuelt/bru/)", "[a](/nn/aktuelt/ny/)"),
    ("[a](</aktuelt/bru/>)", "[a](</aktuelt/ny/>)"),
    ('[a]( /aktuelt/bru/ "Tittel")', '[a]( /aktuelt/ny/ "Tittel")'),
    ("[a][b]\n\n[b]: /aktuelt/bru/\r\n", "[a][b]\n\n[b]: /aktuelt/ny/\r\n"),
    ("[b]: /aktuelt/bru", "[b]: /aktuelt/ny/"),
]
OTHERS = [
    "[a](/aktuelt/bru-i-nord/)",
    "[a](/aktuelt/bru/i-nord/)",
    "[a](/om/aktuelt/bru/)",
    "[a](https://example.no/aktuelt/bru/)",
    "Skriv /aktuelt/bru/ i feltet.",
    "`/aktuelt/bru/`",
    "![a](/media/aktuelt/bru/)",
]


@pytest.mark.parametrize(("text", "mended"), LINKS)
def test_a_link_leads_to_the_new_address(text: str, mended: str) -> None:
    assert relink(text, "/aktuelt/bru/", "/aktuelt/ny/") == (mended, 1)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_another_link_or_none_stays(text: str) -> None:
    assert relink(text, "/aktuelt/bru/", "/aktuelt/ny/") == (text, 0)


def test_all_links_of_a_text_are_counted() -> None:
    assert relink("[a](/a/) [b](/a/) [c](/b/)", "/a/", "/c/") == ("[a](/c/) [b](/c/) [c](/b/)", 2)
