"""The offers of a new folder: a `services.yaml` in which every field stands ready, with a comment that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kommunesite.editing.entry import Entry, entries_text, entry
from kommunesite.model.language import Language
from kommunesite.reading.local import default_language

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from kommunesite.model.municipality import Municipality

EXAMPLE = "barnehageplass"
"""The service that the examples of a new folder are about."""

_SAID: Mapping[str, Mapping[Language, str]] = {
    "fee": {Language.NB: "Hel plass", Language.NN: "Heil plass"},
    "notice": {Language.NB: "Vi pusser opp.", Language.NN: "Vi pussar opp."},
    "note": {Language.NB: "Ring gjerne først.", Language.NN: "Ring gjerne først."},
    "reason": {Language.NB: "Kommunen har ikke dette.", Language.NN: "Kommunen har ikkje dette."},
}


def offers_text(municipality: Municipality, today: datetime.date) -> str:
    """Write `services.yaml`: no offer yet, and one of everything as comments."""
    opening = (
        "yaml-language-server: $schema=../../schemas/tilbud.schema.json",
        f"Det som er eget for {municipality.title} om hver tjeneste. Andre tjenester får den nasjonale teksten.",
        "Felter som ikke er i bruk ennå, har en emneknagg helt først på linjen. Ta den bort når du fyller ut feltet.",
        "Ta bort «{}» etter «services:» når du legger inn den første tjenesten. Verdiene er bare eksempler.",
    )
    language = default_language(municipality)
    said = {name: f"{{{language}: {words[language]}}}" for name, words in _SAID.items()}
    offered, closed = _offer(said), _not_offered(said)
    services = (Entry(EXAMPLE, "Tjenestens faste navn i katalogen.", offered), Entry("kulturskole", "", closed))
    return entries_text(
        opening,
        (
            entry("Offers", "changed", f"{today}", is_used=True),
            entry("Offers", "services", services, is_used=True),
            entry("Offers", "suppliers", "{eksempelskjema: [kommunal-bolig]}"),
        ),
    )


def _offer(said: Mapping[str, str]) -> tuple[Entry, ...]:
    fees = f"[{{amount: 0, unit: month, valid_from: 2027-01-01, text: {said['fee']}}}]"
    return (
        entry("Offer", "link", "https://www.kommunen.example/skjema"),
        entry("Offer", "unit", "servicetorg"),
        entry("Offer", "fees", fees, "Fee"),
        entry("Offer", "deadline", "{yearly: 03-01}", "Deadline"),
        entry("Offer", "handling_weeks", "4"),
        entry("Offer", "hours", "[{days: [monday], opens: 09:00, closes: 15:00}]", "Hours"),
        entry("Offer", "notice", f"{{kind: closed, reason: {said['notice']}}}", "OfferNotice"),
        entry("Offer", "delivered_by", "navnet-paa-samarbeidet"),
        entry("Offer", "note", said["note"]),
    )


def _not_offered(said: Mapping[str, str]) -> tuple[Entry, ...]:
    reason = f"{{reason: {said['reason']}, unit: servicetorg}}"
    return (entry("Offer", "not_offered", reason, "NotOffered"),)
