from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.municipality import Corrections, Form, Municipality, Settings, WrittenStandard
from kommunesite.model.scalar import MunicipalityNumber, Url
from kommunesite.reading.correction import corrected
from kommunesite.reading.register import find, read_register

VENNESLA = find(read_register(), "vennesla")
EMPTY = Settings(changed=date(2026, 11, 21))
INVENTED = Settings(
    changed=date(2026, 11, 21),
    number=MunicipalityNumber("9999"),
    invented=True,
    register=Corrections(name="Eksempelvik", county="Fylket", website=Url("https://e.example/")),
)


def test_the_register_is_right_when_nothing_is_corrected() -> None:
    assert corrected(VENNESLA, EMPTY, "vennesla") == VENNESLA
    assert corrected(VENNESLA, replace(EMPTY, number=MunicipalityNumber("4223")), "vennesla") == VENNESLA


def test_what_is_corrected_is_changed_and_nothing_else() -> None:
    corrections = Corrections(name="Vænnesla", form=Form.HERAD, website=Url("https://v.example/"))
    known = corrected(VENNESLA, replace(EMPTY, register=corrections), "vennesla")
    assert known == replace(
        VENNESLA, name="Vænnesla", plain_name="Vænnesla", form=Form.HERAD, website=Url("https://v.example/")
    )


def test_another_municipalitys_number_is_refused() -> None:
    settings = replace(EMPTY, number=MunicipalityNumber("0301"))
    assert corrected(VENNESLA, settings, "vennesla") == (
        Fault.WRONG_NUMBER,
        "number",
        {"number": "0301", "slug": "vennesla", "right": "4223"},
    )


def test_an_invented_municipality_gives_its_own_facts() -> None:
    known = corrected(None, INVENTED, "eksempelvik")
    assert isinstance(known, Municipality)
    assert (known.slug, known.title, known.official_name) == ("eksempelvik", "Eksempelvik kommune", "Eksempelvik")
    assert known.standard is WrittenStandard.BOKMAL


@pytest.mark.parametrize(
    ("settings", "fault", "field"),
    [
        (replace(INVENTED, invented=False), Fault.NOT_IN_REGISTER, "number"),
        (replace(INVENTED, register=replace(INVENTED.register, name="")), Fault.FACT_MISSING, "register"),
        (replace(INVENTED, register=replace(INVENTED.register, county="")), Fault.FACT_MISSING, "register"),
        (replace(INVENTED, register=replace(INVENTED.register, website=None)), Fault.FACT_MISSING, "register"),
        (replace(INVENTED, number=None), Fault.MISSING_KEY, "number"),
    ],
)
def test_a_folder_that_is_no_municipality_must_say_that_it_is_invented_and_what_it_is(
    settings: Settings, fault: Fault, field: str
) -> None:
    gap = corrected(None, settings, "eksempelvik")
    assert not isinstance(gap, Municipality)
    assert gap[:2] == (fault, field)
