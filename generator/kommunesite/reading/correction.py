"""Corrections: the register's facts about a municipality, mended by its own `kommune.yaml`."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from kommunesite.model.fault import Fault
from kommunesite.model.municipality import Form, Municipality, WrittenStandard
from kommunesite.model.scalar import Slug

if TYPE_CHECKING:
    from kommunesite.model.municipality import Corrections, Settings

Gap = tuple[Fault, str, dict[str, str]]
"""A fault, the field of `kommune.yaml` that it concerns, and its details."""

_NEEDED_BY_INVENTED = ("name", "county", "website")


def corrected(municipality: Municipality | None, settings: Settings, slug: str) -> Municipality | Gap:
    """Join the register's facts with the municipality's own; say what is missing or wrong instead."""
    if municipality is None:
        return _invented(settings, slug)
    if settings.number and settings.number != municipality.number:
        return (
            Fault.WRONG_NUMBER,
            "number",
            {"number": settings.number, "slug": slug, "right": municipality.number},
        )
    return _mended(municipality, settings.register)


def _mended(municipality: Municipality, corrections: Corrections) -> Municipality:
    given = {each.name: getattr(corrections, each.name) for each in fields(corrections)}
    changes = {name: value for name, value in given.items() if value}
    if "name" in changes:
        changes["plain_name"] = changes["name"]
    return replace(municipality, **changes)


def _invented(settings: Settings, slug: str) -> Municipality | Gap:
    if not settings.invented:
        return Fault.NOT_IN_REGISTER, "number", {"slug": slug}
    facts = settings.register
    for name in _NEEDED_BY_INVENTED:
        if not getattr(facts, name):
            return Fault.FACT_MISSING, "register", {"field": name}
    if settings.number is None or facts.website is None:
        return Fault.MISSING_KEY, "number", {"key": "number", "example": "…"}
    blank = Municipality(
        number=settings.number,
        slug=Slug(slug),
        name=facts.name,
        plain_name=facts.name,
        official_name=facts.name,
        county=facts.county,
        standard=WrittenStandard.BOKMAL,
        form=Form.KOMMUNE,
        website=facts.website,
    )
    return _mended(blank, facts)
