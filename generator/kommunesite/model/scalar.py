"""Texts with a form of their own: addresses, phone numbers, identifiers."""

from __future__ import annotations

import datetime
import re
from typing import Self

from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError

_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_URL = re.compile(r"https://[^\s\"'<>\\`{|}^@/]+(?:/[^\s\"'<>\\`{|}^]*)?")
_HOLE = re.compile(r"\{([^{}]*)\}")
_EMAIL = re.compile(r"[^\s@<>\"'/]+@[^\s@<>\"'/]+\.[^\s@<>\"'/]+")
_PHONE = re.compile(r"(?:\+\d{1,3} ?)?\d(?: ?\d){1,11}", re.ASCII)
_NUMBER = re.compile(r"\d{4}", re.ASCII)
_ORGANISATION = re.compile(r"\d{9}", re.ASCII)
_DAY = re.compile(r"\d{2}-\d{2}", re.ASCII)
TEMPLATE_HOLES = ("number", "orgnr", "slug", "service", "form")
"""What a link template can ask for: the municipality's number, organisation number and short name; the service's id;
and the supplier's own name for the service."""

_LEAP_YEAR = 2024
_CLOCK = re.compile(r"([01]\d|2[0-3])[:.]([0-5]\d)", re.ASCII)


def _refuse(value: str, wanted: str, advice: str) -> RefusedError:
    return RefusedError(Fault.WRONG_VALUE, value=value, wanted=wanted, advice=advice)


class Slug(str):
    """An identifier that is also part of an address: small ASCII letters, digits and hyphens."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is an identifier."""
        if not _SLUG.fullmatch(text):
            raise _refuse(text, "et gyldig navn", "Bruk bare små bokstaver a–z, tall og bindestrek.")
        return cls(text)


class Url(str):
    """An absolute https address without user name."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a safe address; plain http is refused."""
        if not _URL.fullmatch(text):
            raise _refuse(text, "en trygg nettadresse", "Skriv hele adressen, fra og med «https://».")
        return cls(text)


class LinkTemplate(str):
    """An https address with holes that a municipality's facts and a service's name fill."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a safe address once its holes are filled, and all of these are known."""
        holes = _HOLE.findall(text)
        unknown = [hole for hole in holes if hole not in TEMPLATE_HOLES]
        known = ", ".join(f"{{{hole}}}" for hole in TEMPLATE_HOLES)
        if unknown:
            raise _refuse(f"{{{unknown[0]}}}", "et felt i en lenkemal", f"Du kan bruke {known}.")
        if not holes or not _URL.fullmatch(_HOLE.sub("x", text)):
            advice = f"Skriv hele adressen, fra og med «https://», med minst ett av {known}."
            raise _refuse(text, "en lenkemal", advice)
        return cls(text)


class Email(str):
    """An e-mail address."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it looks like an e-mail address."""
        if not _EMAIL.fullmatch(text):
            raise _refuse(text, "en e-postadresse", "Skriv den som navn@kommune.no.")
        return cls(text)


class Phone(str):
    """A phone number as people write it, with spaces."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it holds only digits and spaces, with `+` and country code at most."""
        if not _PHONE.fullmatch(text):
            raise _refuse(text, "et telefonnummer", "Skriv bare tall og mellomrom, for eksempel «99 99 99 99».")
        return cls(text)


class MunicipalityNumber(str):
    """A municipality number: four digits, always text, since the first may be 0."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is four digits."""
        if not _NUMBER.fullmatch(text):
            raise _refuse(text, "et kommunenummer", "Skriv fire siffer, også den første nullen.")
        return cls(text)


class PostalCode(str):
    """A Norwegian postal code: four digits, always text."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is four digits."""
        if not _NUMBER.fullmatch(text):
            raise _refuse(text, "et postnummer", "Skriv fire siffer, også den første nullen.")
        return cls(text)


class OrganisationNumber(str):
    """A nine-digit organisation number with its mod 11 control digit (Enhetsregisteret)."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text, spaces removed, if the control digit is right."""
        digits = text.replace(" ", "")
        if not _ORGANISATION.fullmatch(digits) or _control_digit(digits) != int(digits[8]):
            raise _refuse(text, "et organisasjonsnummer", "Skriv ni siffer. Sjekk tallet mot Enhetsregisteret.")
        return cls(digits)


def _control_digit(digits: str) -> int:
    weights = (3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11
    return (11 - rest) % 11


class DayOfYear(str):
    """A day that comes every year, as `MM-DD`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a month and a day."""
        advice = "Skriv måned og dag, for eksempel «03-01» for 1. mars."
        if not _DAY.fullmatch(text):
            raise _refuse(text, "en dag i året", advice)
        try:
            datetime.date.fromisoformat(f"{_LEAP_YEAR}-{text}")
        except ValueError:
            raise _refuse(text, "en dag i året", advice) from None
        return cls(text)


class Clock(str):
    """A time of day, as `HH.MM`."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take `08:30` or `08.30`."""
        match = _CLOCK.fullmatch(text)
        if not match:
            raise _refuse(text, "et klokkeslett", "Skriv timer og minutter, for eksempel «08:30».")
        return cls(f"{match[1]}.{match[2]}")
