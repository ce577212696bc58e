"""A municipality: its public facts, and what its own `kommune.yaml` says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kommunesite.model.fault import Fault
from kommunesite.model.language import Language, LocalText
from kommunesite.model.problem import RefusedError
from kommunesite.model.scalar import (
    Clock,
    DrawingPath,
    Email,
    MunicipalityNumber,
    OrganisationNumber,
    Phone,
    PostalCode,
    SitePath,
    Slug,
    Url,
)


class WrittenStandard(StrEnum):
    """The written standard in which the state writes to a municipality (språklova)."""

    BOKMAL = "bokmål"
    NYNORSK = "nynorsk"
    NEUTRAL = "nøytral"


class Form(StrEnum):
    """What the municipality calls itself."""

    KOMMUNE = "kommune"
    HERAD = "herad"


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality as public facts: from the register, corrected by the municipality itself."""

    number: MunicipalityNumber
    slug: Slug
    name: str
    plain_name: str
    official_name: str
    county: str
    standard: WrittenStandard
    form: Form
    website: Url
    sami_name: str = ""
    sami_language: Language | None = None
    kven_name: str = ""
    sami_area: bool = False
    organisation_number: str = ""
    centre: str = ""
    former_number: str = ""

    @property
    def title(self) -> str:
        """Give the name with its form, as on the front door: `Vennesla kommune`."""
        return f"{self.plain_name} {self.form}"


class Status(StrEnum):
    """Whether a site is the municipality's real one, or shows what it could be."""

    DEMO = "demo"
    LIVE = "live"


class Accent(StrEnum):
    """The named accent palettes of the theme; each is measured for contrast in light and dark."""

    FJORD = "fjord"
    HAV = "hav"
    NORDLYS = "nordlys"
    SKOG = "skog"
    MULTE = "multe"
    RAV = "rav"
    TYTTEBAR = "tyttebar"
    LYNG = "lyng"
    SKIFER = "skifer"
    GRANITT = "granitt"


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class Corrections:
    """Facts of the register that the municipality knows better; an invented one gives them all here."""

    name: str = ""
    official_name: str = ""
    county: str = ""
    standard: WrittenStandard | None = None
    form: Form | None = None
    website: Url | None = None
    sami_name: str = ""
    sami_language: Language | None = None
    kven_name: str = ""
    organisation_number: OrganisationNumber | None = None
    centre: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal or visiting address in Norway."""

    street: str
    postal_code: PostalCode
    place: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours that are the same for some days of the week."""

    days: tuple[Weekday, ...]
    opens: Clock
    closes: Clock

    def __post_init__(self) -> None:
        """Open before closing."""
        if self.opens >= self.closes:
            raise RefusedError(Fault.WRONG_ORDER, first="«opens»", second="«closes»")


@dataclass(frozen=True, slots=True)
class Contact:
    """An office that people can reach; small offices lack some of its parts."""

    name: LocalText
    phone: Phone | None = None
    email: Email | None = None
    visit: Address | None = None
    post: Address | None = None
    hours: tuple[Hours, ...] = ()
    note: LocalText | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """The municipality's own addresses that every site shows at the same place."""

    accessibility: Url | None = None
    journal: Url | None = None
    meetings: Url | None = None
    hearings: Url | None = None
    plans: Url | None = None
    vacancies: Url | None = None
    my_page: Url | None = None
    privacy_officer: Email | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole of a municipality's `kommune.yaml`."""

    changed: date
    number: MunicipalityNumber | None = None
    invented: bool = False
    status: Status = Status.DEMO
    languages: tuple[Language, ...] = ()
    accent: Accent = Accent.FJORD
    arms: DrawingPath | None = None
    register: Corrections = field(default_factory=Corrections)
    contact: Contact | None = None
    units: Mapping[Slug, Contact] = field(default_factory=dict)
    links: Links = field(default_factory=Links)
    moved: Mapping[SitePath, SitePath] = field(default_factory=dict)
