"""The settings of a new folder: a whole `kommune.yaml`, filled from the register, with a comment on every field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kommunesite.editing.entry import Entry, entries_text, entry
from kommunesite.model.language import STANDARDS, Language
from kommunesite.model.municipality import Accent
from kommunesite.reading.local import default_language
from kommunesite.tools.yaml_text import to_scalar

if TYPE_CHECKING:
    import datetime

    from kommunesite.model.municipality import Municipality

_PHONE, _EMAIL = "00 00 00 00", "post@kommunen.example"
_ADDRESS = "{street: Storgata 1, postal_code: 0000, place: Poststedet}"
_HOURS = "[{days: [monday, tuesday, wednesday, thursday, friday], opens: 09:00, closes: 15:00}]"


@dataclass(frozen=True, slots=True)
class Choice:
    """What whoever starts a folder has said about the municipality; what is empty is left for later."""

    phone: str = ""
    email: str = ""
    accent: Accent = Accent.FJORD


def languages_of(municipality: Municipality) -> tuple[Language, ...]:
    """Choose the languages of a new site: the municipality's own, and Sámi in the Sámi administrative area.

    The area is that of the Sámi Act (sameloven § 3-1), which gives Sámi and Norwegian equal standing there.
    """
    sami = municipality.sami_language if municipality.sami_area else None
    return tuple(each for each in (default_language(municipality), sami) if each)


def settings_text(municipality: Municipality, choice: Choice, today: datetime.date) -> str:
    """Write `kommune.yaml`: what is known is filled in, and all else stands ready as comments."""
    opening = (
        "yaml-language-server: $schema=../../schemas/kommune.schema.json",
        f"Innstillingene for {municipality.title}.",
        "Felter som ikke er i bruk ennå, har en emneknagg helt først på linjen. Ta den bort når du fyller ut feltet.",
        "Verdiene i dem er bare eksempler, bortsett fra under «register», der det står slik registeret har det.",
    )
    languages = languages_of(municipality)
    return entries_text(
        opening,
        (
            entry("Settings", "changed", f"{today}", is_used=True),
            entry("Settings", "number", municipality.number, is_used=True),
            entry("Settings", "status", "demo", "Status", is_used=True),
            entry("Settings", "languages", f"[{', '.join(languages)}]", is_used=True),
            entry("Settings", "accent", choice.accent, "Accent", is_used=True),
            entry("Settings", "arms", "media/vapen.svg"),
            entry("Settings", "contact", _contact(municipality, choice), is_used=bool(choice.phone or choice.email)),
            entry("Settings", "units", (Entry("servicetorg", "", _unit(languages)),)),
            entry("Settings", "links", _links()),
            entry("Settings", "moved", (Entry("/aktuelt/gammelt-navn/", "", "/aktuelt/nytt-navn/"),)),
            entry("Settings", "register", _register(municipality)),
        ),
    )


def _contact(municipality: Municipality, choice: Choice) -> tuple[Entry, ...]:
    """Describe the switchboard; in use are the parts that somebody has given."""
    first = default_language(municipality)
    return (
        entry("Contact", "name", f"{{{first}: {to_scalar(municipality.title)}}}", is_used=True),
        entry("Contact", "phone", choice.phone or _PHONE, is_used=bool(choice.phone)),
        entry("Contact", "email", choice.email or _EMAIL, is_used=bool(choice.email)),
        entry("Contact", "visit", _ADDRESS, "Address"),
        entry("Contact", "post", "{street: Postboks 1, postal_code: 0000, place: Poststedet}"),
        entry("Contact", "hours", _HOURS, "Hours"),
        entry("Contact", "note", f"{{{first}: Ring gjerne først.}}"),
    )


def _unit(languages: tuple[Language, ...]) -> tuple[Entry, ...]:
    names = ", ".join(f"{each}: Servicetorget" for each in languages if each in STANDARDS)
    return (Entry("name", "", f"{{{names}}}"), Entry("phone", "", _PHONE), Entry("email", "", _EMAIL))


def _links() -> tuple[Entry, ...]:
    addresses = ("accessibility", "journal", "meetings", "hearings", "plans", "vacancies", "my_page")
    links = (entry("Links", each, f"https://www.kommunen.example/{each}") for each in addresses)
    return (*links, entry("Links", "privacy_officer", "personvernombud@kommunen.example"))


def _register(municipality: Municipality) -> tuple[Entry, ...]:
    """Show what the register says, so that it is seen and can be mended."""
    facts = {
        "name": municipality.plain_name,
        "official_name": municipality.official_name,
        "county": municipality.county,
        "standard": municipality.standard,
        "form": municipality.form,
        "website": municipality.website,
        "sami_name": municipality.sami_name,
        "sami_language": municipality.sami_language or "",
        "kven_name": municipality.kven_name,
        "organisation_number": municipality.organisation_number,
        "centre": municipality.centre,
    }
    return tuple(entry("Corrections", name, to_scalar(fact)) for name, fact in facts.items() if fact)
