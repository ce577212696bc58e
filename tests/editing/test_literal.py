from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from kommunesite.editing.lexicon import read_lexicon
from kommunesite.editing.literal import choice_schema, enumeration_schema, scalar_schema
from kommunesite.model.document import AlertLevel
from kommunesite.model.scalar import Clock, MunicipalityNumber, OrganisationNumber, Phone, PostalCode, Slug, Url
from kommunesite.tools.literal import literal_of

BOUNDED = (int, Decimal, MunicipalityNumber, PostalCode, OrganisationNumber, Phone, Clock)


def test_a_form_is_the_readers_own() -> None:
    assert scalar_schema(Url)["pattern"] == f"^(?:{Url.FORM.pattern})$"
    assert scalar_schema(Slug)["pattern"] == f"^(?:{Slug.FORM.pattern})$"


def test_what_is_said_is_what_the_reader_says() -> None:
    assert scalar_schema(bool)["errorMessage"] == (
        "Her skulle det stå ja eller nei. Skriv «true» for ja eller «false» for nei."
    )
    assert scalar_schema(PostalCode)["errorMessage"] == (
        "Her skulle det stå et postnummer. Skriv fire siffer, også den første nullen."
    )


@pytest.mark.parametrize("kind", BOUNDED, ids=lambda kind: kind.__name__)
def test_a_number_has_the_bounds_of_the_form(kind: Any) -> None:
    form = literal_of(kind).form
    assert form is not None
    largest = scalar_schema(kind)["maximum"]
    assert form.fullmatch(f"{largest:.2f}" if isinstance(largest, float) else str(largest))
    assert not form.fullmatch(f"{largest + 1:.2f}" if isinstance(largest, float) else str(largest + 1))


def test_the_values_of_an_enumeration_are_listed_in_its_order_with_their_explanations() -> None:
    schema = enumeration_schema(AlertLevel, read_lexicon())
    assert schema["enum"] == list(AlertLevel)
    assert schema["enumDescriptions"] == ["En melding.", "En viktig melding.", "Et varsel om fare."]
    assert "Du kan bruke: information, warning, danger." in schema["errorMessage"]


def test_a_choice_lists_names_with_their_explanations() -> None:
    assert choice_schema({"sfo": "SFO"}, "Velg.") == {
        "type": "string",
        "enum": ["sfo"],
        "enumDescriptions": ["SFO"],
        "errorMessage": "Velg.",
    }
