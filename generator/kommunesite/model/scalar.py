"""Texts with a form of their own: addresses, phone numbers, identifiers.

`FORM` is the form that all of a text must have. Editors' tools get it too, so it must mean the same in JavaScript: no
quotation mark is written plain, and no digit as a class, which is more than 0 to 9 in Python.
"""

from __future__ import annotations

import datetime
import re
from typing import ClassVar, Self

from kommunesite.model.fault import Fault
from kommunesite.model.problem import RefusedError

_HOST = r"[^\s\x22\x27<>\\`{|}^@/]"
_PATH = r"[^\s\x22\x27<>\\`{|}^]"
_HOLE = re.compile(r"\{([^{}]*)\}")
TEMPLATE_HOLES = ("number", "orgnr", "slug", "service", "form")
"""What a link template can ask for: the municipality's number, organisation number and short name; the service's id;
and the supplier's own name for the service."""

_KNOWN_HOLE = rf"\{{(?:{'|'.join(TEMPLATE_HOLES)})\}}"
_LEAP_YEAR = 2024


def _refuse(value: str, wanted: str, advice: str) -> RefusedError:
    return RefusedError(Fault.WRONG_VALUE, value=value, wanted=wanted, advice=advice)


class Slug(str):
    """An identifier that is also part of an address: small ASCII letters, digits and hyphens."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is an identifier."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "et gyldig navn", "Bruk bare små bokstaver a–z, tall og bindestrek.")
        return cls(text)


class SitePath(str):
    """The address of a page of a municipality's site, without language: small ASCII words between slashes."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"/(?:[a-z0-9]+(?:-+[a-z0-9]+)*/)+")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is such an address."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "adressen til en side", "Skriv den med skråstrek først og sist: «/aktuelt/ny-skole/».")
        return cls(text)


class DrawingPath(str):
    """The name of a drawing in the municipality's `media/` folder."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"media/[A-Za-z0-9_-]+\.svg")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is such a name; a drawing is sharp at every size."""
        if not cls.FORM.fullmatch(text):
            advice = "Skriv den som «media/vapen.svg»: en SVG-fil med bare bokstaver a–z, tall og bindestrek i navnet."
            raise _refuse(text, "en tegning i media/", advice)
        return cls(text)


class Url(str):
    """An absolute https address without user name."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(rf"https://{_HOST}+(?:/{_PATH}*)?")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a safe address; plain http is refused."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "en trygg nettadresse", "Skriv hele adressen, fra og med «https://».")
        return cls(text)


class LinkTemplate(str):
    """An https address with holes that a municipality's facts and a service's name fill."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?=.*\{{)https://(?:{_HOST}|{_KNOWN_HOLE})+(?:/(?:{_PATH}|{_KNOWN_HOLE})*)?"
    )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a safe address once its holes are filled, and all of these are known."""
        unknown = [hole for hole in _HOLE.findall(text) if hole not in TEMPLATE_HOLES]
        known = ", ".join(f"{{{hole}}}" for hole in TEMPLATE_HOLES)
        if unknown:
            raise _refuse(f"{{{unknown[0]}}}", "et felt i en lenkemal", f"Du kan bruke {known}.")
        if not cls.FORM.fullmatch(text):
            advice = f"Skriv hele adressen, fra og med «https://», med minst ett av {known}."
            raise _refuse(text, "en lenkemal", advice)
        return cls(text)


class Email(str):
    """An e-mail address."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"[^\s@<>\x22\x27/]+@[^\s@<>\x22\x27/]+\.[^\s@<>\x22\x27/]+")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it looks like an e-mail address."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "en e-postadresse", "Skriv den som navn@kommune.no.")
        return cls(text)


class Phone(str):
    """A phone number as people write it, with spaces."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"(?:\+[0-9]{1,3} ?)?[0-9](?: ?[0-9]){1,11}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it holds only digits and spaces, with `+` and country code at most."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "et telefonnummer", "Skriv bare tall og mellomrom, for eksempel «99 99 99 99».")
        return cls(text)


class MunicipalityNumber(str):
    """A municipality number: four digits, always text, since the first may be 0."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"[0-9]{4}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is four digits."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "et kommunenummer", "Skriv fire siffer, også den første nullen.")
        return cls(text)


class PostalCode(str):
    """A Norwegian postal code: four digits, always text."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"[0-9]{4}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is four digits."""
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "et postnummer", "Skriv fire siffer, også den første nullen.")
        return cls(text)


class OrganisationNumber(str):
    """A nine-digit organisation number with its mod 11 control digit (Enhetsregisteret)."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r" *[0-9](?: *[0-9]){8} *")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text, spaces removed, if the control digit is right."""
        digits = text.replace(" ", "")
        if not cls.FORM.fullmatch(text) or _control_digit(digits) != int(digits[8]):
            raise _refuse(text, "et organisasjonsnummer", "Skriv ni siffer. Sjekk tallet mot Enhetsregisteret.")
        return cls(digits)


def _control_digit(digits: str) -> int:
    weights = (3, 2, 7, 6, 5, 4, 3, 2)
    rest = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False)) % 11
    return (11 - rest) % 11


class DayOfYear(str):
    """A day that comes every year, as `MM-DD`."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take the text if it is a month and a day."""
        advice = "Skriv måned og dag, for eksempel «03-01» for 1. mars."
        if not cls.FORM.fullmatch(text):
            raise _refuse(text, "en dag i året", advice)
        try:
            datetime.date.fromisoformat(f"{_LEAP_YEAR}-{text}")
        except ValueError:
            raise _refuse(text, "en dag i året", advice) from None
        return cls(text)


class Clock(str):
    """A time of day, as `HH.MM`."""

    __slots__ = ()
    FORM: ClassVar[re.Pattern[str]] = re.compile(r"([01][0-9]|2[0-3])[:.]([0-5][0-9])")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Take `08:30` or `08.30`."""
        match = cls.FORM.fullmatch(text)
        if not match:
            raise _refuse(text, "et klokkeslett", "Skriv timer og minutter, for eksempel «08:30».")
        return cls(f"{match[1]}.{match[2]}")
