"""The register: the municipalities as public facts, with their postal codes, and finding one by what people call it."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language
from kommunesite.model.municipality import Form, Municipality, WrittenStandard
from kommunesite.model.problem import Place, RefusedError
from kommunesite.model.scalar import MunicipalityNumber, Slug, Url
from kommunesite.tools.text import fold, nearest

Register = tuple[Municipality, ...]


@cache
def read_register() -> Register:
    """Read the register that lies in the package, in the order of the numbers."""
    return tuple(map(_municipality, _rows("kommuner.csv")))


@cache
def read_postal_codes() -> dict[str, tuple[str, str]]:
    """Read the postal codes in use: the place, and the number of the one municipality that the register names.

    Some areas cross a border, so what comes of it is a suggestion. Codes outside the municipalities are left out.
    """
    known = {each.number for each in read_register()}
    rows = (row for row in _rows("postnummer.csv") if row["kommunenummer"] in known)
    return {row["postnummer"]: (_place(row["poststed"]), row["kommunenummer"]) for row in rows}


def _place(capitals: str) -> str:
    """Write the name of a place as people do: `BØ I TELEMARK` as `Bø i Telemark`."""
    return " ".join(word.lower() if word in _SMALL else word.title() for word in capitals.split())


_SMALL = ("I", "PÅ")


@cache
def _places() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for place, number in read_postal_codes().values():
        found.setdefault(number, {})[place] = None
    return {number: tuple(places) for number, places in found.items()}


def places_in(municipality: Municipality) -> tuple[str, ...]:
    """List the places of a municipality's postal codes; some of them were municipalities once."""
    return _places()[municipality.number]


def _rows(name: str) -> csv.DictReader[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return csv.DictReader(text.splitlines())


def municipality_of(slug: str) -> Municipality | None:
    """Give the municipality whose folder has this name, or nothing when the register does not know it."""
    return next((each for each in read_register() if each.slug == slug), None)


def _municipality(row: dict[str, str]) -> Municipality:
    return Municipality(
        number=MunicipalityNumber(row["kommunenummer"]),
        slug=Slug(row["slug"]),
        name=row["navn_entydig"],
        plain_name=row["navn"],
        official_name=row["navn_offisielt"],
        county=row["fylke"],
        standard=WrittenStandard(row["malform"]),
        form=Form(row["organisasjonsform"]),
        website=Url(row["nettsted"]),
        sami_name=row["navn_samisk"],
        sami_language=Language(row["samisk_sprakkode"]) if row["samisk_sprakkode"] else None,
        kven_name=row["navn_kvensk"],
        sami_area=row["samisk_forvaltningsomrade"] == "1",
        organisation_number=row["organisasjonsnummer"],
        centre=row["administrasjonssenter"],
        former_number=row["kommunenummer_2020_2023"],
    )


def names_of(municipality: Municipality) -> tuple[str, ...]:
    """List what a municipality is called: number, slug, and its names in every language."""
    parts = municipality.official_name.split(" – ")
    names = (municipality.number, municipality.slug, municipality.name, municipality.plain_name, *parts)
    return tuple(name for name in (*names, municipality.sami_name, municipality.kven_name) if name)


def former_numbers(municipality: Municipality) -> tuple[str, ...]:
    """List the number that a municipality, or the one that it was part of, had before 2024, when it was another."""
    return (municipality.former_number,) if municipality.former_number not in ("", municipality.number) else ()


def find(register: Register, query: str) -> Municipality:
    """Find the one municipality that a number, slug or name stands for; a former number when nothing else does.

    Raise RefusedError when none fits, with the nearest name as advice, or when several do, with their slugs.
    """
    wanted = fold(query.strip())
    exact = [each for each in register if query.strip() in (each.number, each.slug)]
    fitting = exact or [each for each in register if wanted in {fold(name) for name in names_of(each)}]
    fitting = fitting or [each for each in register if wanted in former_numbers(each)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        candidates = ", ".join(f"{each.slug} ({each.number}, {each.county})" for each in fitting)
        raise RefusedError(Fault.AMBIGUOUS_MUNICIPALITY, name=query, candidates=candidates)
    suggestion = nearest(query, {name: None for each in register for name in names_of(each)})
    advice = f"Mente du {suggestion}?" if suggestion else "Skriv navnet eller kommunenummeret."
    raise RefusedError(Fault.UNKNOWN_MUNICIPALITY, name=query, advice=advice)


NOWHERE = Place("kommunesite")
"""The place of a problem that stands in no file: in how the command was used."""
