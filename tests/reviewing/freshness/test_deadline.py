from __future__ import annotations

import pytest

from tests.reviewing.land import Land, told

PAGE = "---\ntitle: Kurs\ndescription: Om kurs.\nchanged: 2026-11-01\n---\n"
NEWS = "---\ntitle: Kurs\ndescription: Om kurs.\ndate: 2026-01-02\n---\n"


def found(land: Land, text: str) -> list[str]:
    land.write(f"-- sider/kurs.md\n{PAGE}{text}\n")
    return [each for each in told(land.remarks()) if each.endswith("KS802")]


@pytest.mark.parametrize(
    "text",
    [
        "Fristen er 20. november 2026.",
        "Søk senest 1. mars 2026.",
        "Påmelding innen 01.03.2026.",
        "Meld deg på før 1 mars 2026.",
        "Søknadsfristen gikk ut, fristen var 3. mai 2025.",
    ],
)
def test_a_day_that_has_been_is_found_where_something_was_asked_for(text: str, land: Land) -> None:
    assert len(found(land, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Fristen er 21. november 2026.",
        "Fristen er 1. mars.",
        "Fristen er 31. februar 2026.",
        "Kommunen ble til 1. januar 2020.",
        "Skolen ble bygd innen tiden. Den åpnet 1. mars 2020.",
        "Se [planen](/om/frist-1.-mars-2020/).",
    ],
)
def test_other_days_are_let_be(text: str, land: Land) -> None:
    assert found(land, text) == []


def test_news_that_have_expired_are_let_be(land: Land) -> None:
    land.write(f"-- aktuelt/kurs.md\n{NEWS}Søk innen 1. mars 2026.\n")
    assert told(land.remarks()) == ["content/vennesla/aktuelt/kurs.md:6:11 KS802"]
    expired = NEWS.replace("date:", "expires: 2026-03-01\ndate:")
    land.write(f"-- aktuelt/kurs.md\n{expired}Søk innen 1. mars 2026.\n")
    assert told(land.remarks()) == []
