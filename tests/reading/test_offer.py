"""Offers: what a municipality says of partners and suppliers must fit what these are."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.problem import sort_out
from kommunesite.reading.source import Sources
from tests import fellowship, village
from tests.fellowship import PARTNER

OFFERS = f"{village.SETTINGS}-- services.yaml\nchanged: 2026-11-02\n"
STRANGER = PARTNER.replace("[vennesla]", "[oslo]")


def said(folder: Path, sources: Sources, offers: str, *partners: tuple[str, str]) -> list[str]:
    national = fellowship.nation(folder, sources, *partners)
    return village.told(fellowship.material(folder, national, f"{OFFERS}{offers}")[1])


@pytest.mark.parametrize(
    ("offers", "lines"),
    [
        ("services:\n  sfo: {delivered_by: hjelpen}\n", []),
        (
            "services:\n  sfo: {delivered_by: hjelp}\n",
            ["3:9: KS425 Samarbeidet «hjelp» finnes ikke i content/samarbeid."],
        ),
        (
            "services:\n  sfo: {delivered_by: hjelpen, not_offered: {reason: {nb: Nei.}, url: https://a.example/}}\n",
            ["3:9: KS432 «not_offered» og «delivered_by» kan ikke stå sammen."],
        ),
        ("services: {}\nsuppliers: {skjema: [sfo]}\n", []),
        ("services: {}\nsuppliers: {skjema: [sfo, sfo]}\n", []),
        (
            "services: {}\nsuppliers: {skjem: [sfo]}\n",
            ["3:13: KS433 Leverandøren «skjem» finnes ikke i tjenestekatalogen."],
        ),
        ("services: {}\nsuppliers: {skjema: [sf]}\n", ["3:13: KS401 Tjenesten «sf» finnes ikke i tjenestekatalogen."]),
        (
            "services: {}\nsuppliers: {skjema: [sfo], enkel: [sfo]}\n",
            ["3:28: KS434 Tjenesten «sfo» står hos to leverandører."],
        ),
        (
            "services: {}\nsuppliers: {halv: [sfo]}\n",
            ["3:13: KS435 Lenken til «halv» trenger leverandørens navn på skjemaet for «sfo», og det mangler."],
        ),
        ("services: {}\nsuppliers: {enkel: [aks]}\n", ["3:13: KS437 Tjenesten «aks» heter nå «sfo»."]),
        ("services:\n  aks: {handling_weeks: 2}\n", ["3:3: KS437 Tjenesten «aks» heter nå «sfo»."]),
        (
            "services:\n  aks: {handling_weeks: 2}\n  sfo: {handling_weeks: 3}\n",
            ["3:3: KS436 Tjenesten «sfo» har to tilbud: «aks» er det gamle navnet."],
        ),
        (
            "services:\n  aks: {handling_weeks: 2}\n  fritidsordning: {handling_weeks: 3}\n",
            [
                "3:3: KS437 Tjenesten «aks» heter nå «sfo».",
                "4:3: KS436 Tjenesten «sfo» har to tilbud: «fritidsordning» er det gamle navnet.",
            ],
        ),
        (
            "services:\n  sfo: {not_offered: {reason: {nb: Nei.}, service: aks}}\n",
            ["3:43: KS437 Tjenesten «aks» heter nå «sfo»."],
        ),
    ],
)
def test_what_is_wrong_with_an_offer_is_said_at_its_place(
    tmp_path: Path, sources: Sources, offers: str, lines: list[str]
) -> None:
    expected = [f"content/vennesla/services.yaml:{line}" for line in lines]
    assert said(tmp_path, sources, offers) == expected


def test_a_partner_serves_only_its_members(tmp_path: Path, sources: Sources) -> None:
    lines = said(tmp_path, sources, "services:\n  sfo: {delivered_by: hjelpen}\n", ("hjelpen", STRANGER))
    assert lines == [
        "content/vennesla/services.yaml:3:9: KS426 Kommunen «vennesla» er ikke med i samarbeidet «hjelpen»."
    ]


def test_a_partner_and_an_office_cannot_stand_at_the_same_place(tmp_path: Path, sources: Sources) -> None:
    national = fellowship.nation(tmp_path, sources)
    archive = fellowship.DELIVERED.replace("number: 4223\n", "number: 4223\nunits: {hjelpen: {name: {nb: Hjelp}}}\n")
    problems = fellowship.material(tmp_path, national, archive)[1]
    (line,) = village.told(problems)
    assert line.startswith("content/vennesla/services.yaml:3:9: KS404 Adressen «/kontakt/#hjelpen» er alt brukt av")


def test_a_template_that_asks_for_a_missing_organisation_number_is_a_fault(tmp_path: Path, sources: Sources) -> None:
    national = fellowship.nation(tmp_path, sources)
    archive = (
        "-- kommune.yaml\nchanged: 2026-11-01\nnumber: 9997\ninvented: true\n"
        "register: {name: Ny, county: Fylket, website: https://ny.example/}\n"
        "-- services.yaml\nchanged: 2026-11-02\nservices: {}\nsuppliers: {skjema: [sfo]}\n"
    )
    village.write(fellowship.content(tmp_path) / "ny", archive)
    problems = village.read(fellowship.content(tmp_path) / "ny", national)[1]
    (line,) = village.told(problems)
    said = "KS435 Lenken til «skjema» trenger organisasjonsnummeret til kommunen for «sfo», og det mangler."
    assert line == f"content/ny/services.yaml:3:13: {said}"


def test_a_text_under_a_retired_name_is_warned_of(tmp_path: Path, sources: Sources) -> None:
    national = fellowship.nation(tmp_path, sources)
    text = "---\nchanged: 2026-11-01\n---\n## Klage\n\nSe [gammel](/tjenester/aks/).\n"
    archive = f"{village.SETTINGS}-- tjenester/aks.md\n{text}"
    problems = fellowship.material(tmp_path, national, archive)[1]
    assert village.told(problems) == [
        "content/vennesla/tjenester/aks.md: KS437 Tjenesten «aks» heter nå «sfo».",
        "content/vennesla/tjenester/aks.md:6:13: KS437 Tjenesten «aks» heter nå «sfo».",
    ]
    assert not sort_out(problems)[0]
    both = fellowship.material(tmp_path, national, f"{archive}-- tjenester/sfo.md\n{text}")[1]
    assert [each.fault.code for each in sort_out(both)[0]] == ["KS404"]


def test_who_uses_a_partner_answers_for_all_that_it_leads_to(tmp_path: Path, sources: Sources) -> None:
    head = PARTNER[: PARTNER.index("services:")]
    partners = (
        ("hjelpen", f"{head}services:\n  sfo: {{delivered_by: neste}}\n"),
        ("neste", PARTNER.replace("[vennesla]", "[venesla]")),
        ("annen", PARTNER.replace("[vennesla]", "[osslo]")),
    )
    lines = said(tmp_path, sources, "services:\n  sfo: {delivered_by: hjelpen}\n", *partners)
    assert lines == ["content/samarbeid/neste.yaml:3:1: KS429 Kommunen «venesla» finnes ikke."]
    assert said(tmp_path / "other", sources, "services:\n  sfo: {handling_weeks: 2}\n", *partners) == []
