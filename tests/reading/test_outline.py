from __future__ import annotations

from dataclasses import replace

from kommunesite.model.catalogue import Headings
from kommunesite.model.language import Language, same_text
from kommunesite.model.national import National
from kommunesite.reading.outline import heading_names, outline_of


def test_the_fixed_headings_are_named_in_each_language(national: National) -> None:
    headings: Headings = national.catalogue.headings
    assert heading_names(headings, Language.NB)["Hva koster det?"] == "cost"
    assert heading_names(headings, Language.NN)["Kva kostar det?"] == "cost"
    assert list(heading_names(headings, Language.NB).values())[:3] == ["about", "who", "cost"]


def test_the_outline_is_marked_by_the_headings_and_by_nothing_else_of_the_catalogue(national: National) -> None:
    whole = outline_of(national.catalogue)
    first, *services = national.catalogue.services
    described = replace(first, description=same_text("En annen beskrivelse.", Language.NB))
    assert outline_of(replace(national.catalogue, services=(described, *services))) == whole
    assert list(whole.services) == [service.id for service in national.catalogue.services]
    other = replace(national.catalogue.headings, cost=same_text("Pris", Language.NB))
    assert outline_of(replace(national.catalogue, headings=other)).mark != whole.mark
