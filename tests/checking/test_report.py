"""The report says what is wrong, for people and for machines, and escapes what it quotes."""

from __future__ import annotations

import datetime
import json

from kommunesite.checking.finding import Own, finding_of
from kommunesite.checking.mode import MODES, Mode
from kommunesite.checking.page import Page
from kommunesite.checking.report import machine_text, page_text
from kommunesite.checking.result import Case, Inspection

DAY = datetime.date(2026, 11, 21)
PAGE = Page("modalen", "/kontakt/", (), (), "Kontakt", ())
CONTRAST = finding_of("color-contrast", ("wcag143",), "", ("Den er 1.9", "p > a", '<a href="/">Her & der</a>'))
FOUND = Inspection(
    (PAGE,),
    (
        Case(PAGE, (Mode("dark"),), CONTRAST, b"picture"),
        Case(PAGE, (MODES[0], MODES[1]), Own.OUTSIDE.found("https://elsewhere.example/")),
    ),
)


def test_people_are_told_page_place_words_criterion_law_and_shown_a_picture() -> None:
    text = page_text(FOUND, DAY)
    for said in (
        "feil på 2 steder",
        "21.11.2026",
        "Teksten har for liten kontrast mot bakgrunnen.",
        "WCAG 1.4.3 Kontrast (minimum), AA, som loven krever.",
        "/kontakt/",
        "mørk, bred",
        "&lt;a href=&#34;/&#34;&gt;Her &amp; der&lt;/a&gt;",
        "data:image/webp;base64,cGljdHVyZQ==",
        "Ikke et krav i WCAG",
        "lys, bred; lys, smal",
    ):
        assert said in text, said
    assert "<script" not in text


def test_nothing_wrong_is_said_so() -> None:
    text = page_text(Inspection((PAGE,), ()), DAY)
    assert "Vi fant ingen feil." in text
    assert "<section" not in text


def test_machines_are_told_the_same() -> None:
    content = json.loads(machine_text(FOUND, DAY))
    assert content["sites"] == ["modalen"]
    assert content["pages"] == ["modalen/kontakt/"]
    assert [fault["rule"] for fault in content["faults"]] == ["color-contrast", "outside-request"]
    assert content["faults"][0] == {
        "site": "modalen",
        "page": "/kontakt/",
        "modes": ["mørk, bred"],
        "rule": "color-contrast",
        "criteria": ["1.4.3"],
        "sentence": CONTRAST.sentence,
        "hint": CONTRAST.hint,
        "detail": "Den er 1.9",
        "selector": "p > a",
        "markup": '<a href="/">Her & der</a>',
    }
