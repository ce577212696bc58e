"""Partners: read and checked together, and what is wrong with one is kept with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.partner import Partner
from kommunesite.model.scalar import Slug
from kommunesite.reading.kept import Pile
from kommunesite.reading.outline import Outline
from kommunesite.reading.partner import Fellowship, delivery_fault, partner_file, read_partners
from tests.fellowship import PARTNER
from tests.village import told

OUTLINE = Outline({"sfo": None, "bibliotek": None}, {"aks": Slug("sfo")}, {}, "")
KNOWN = ("vennesla", "oslo")


def put(content: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = content / "samarbeid" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(content: Path, known: Pile[Partner] | None = None) -> Fellowship:
    return read_partners(content, OUTLINE, KNOWN, known or {})


def lines(fellowship: Fellowship) -> list[str]:
    return told([each for problems in fellowship.problems.values() for each in problems])


def passing(to: str, service: str = "sfo") -> str:
    return PARTNER[: PARTNER.index("services:")] + f"services:\n  {service}: {{delivered_by: {to}}}\n"


def test_without_a_folder_there_are_no_partners(tmp_path: Path) -> None:
    assert read(tmp_path) == Fellowship({}, {})


def test_a_partner_is_known_by_the_name_of_its_file(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER)
    fellowship = read(tmp_path)
    assert not fellowship.problems
    assert fellowship.partners["hjelpen"].record.contact.phone == "00 00 00 20"
    assert partner_file(tmp_path, "hjelpen").name == "content/samarbeid/hjelpen.yaml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[vennesla]", "[venesla]", "3:1: KS429 Kommunen «venesla» finnes ikke."),
        ("kind: company", "kind: host", "2:1: KS430 Feltet «host» skal stå når «kind» er «host», og bare da."),
        ("kind: company", "kind: company\nhost: oslo", "3:1: KS430 Feltet «host» skal stå"),
        ("kind: company", "kind: host\nhost: asker", "3:1: KS429 Kommunen «asker» finnes ikke."),
        ("  sfo:", "  sfoo:", "10:3: KS401 Tjenesten «sfoo» finnes ikke i tjenestekatalogen."),
        ("    link:", "    unit: skole\n    link:", "11:5: KS431 Feltet «unit» kan ikke stå i tilbudet"),
        (
            "    link:",
            "    not_offered: {reason: {nb: Nei.}, service: sfo}\n    link:",
            "11:5: KS431 Feltet «not_offered» kan ikke stå i tilbudet",
        ),
        ("services:", "suppliers: {}\nservices:", "9:1: KS208 Feltet «suppliers» finnes ikke her."),
        (PARTNER, "æ: [", "2:1: KS201 Filen er ikke gyldig YAML"),
        ("  sfo:", "  sfo: {handling_weeks: 1}\n  aks:", "11:3: KS436 Tjenesten «sfo» har to tilbud"),
        ("handling_weeks: 2", "delivered_by: ingen", "12:5: KS425 Samarbeidet «ingen» finnes ikke"),
    ],
)
def test_what_is_wrong_is_said_at_its_place_and_the_partner_is_left_out(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    put(tmp_path, hjelpen=PARTNER.replace(old, new, 1), god=PARTNER)
    fellowship = read(tmp_path)
    assert list(fellowship.partners) == ["god"]
    (line,) = lines(fellowship)
    assert line.startswith(f"content/samarbeid/hjelpen.yaml:{said}")
    assert all(each.hint for each in fellowship.problems["hjelpen"])


def test_a_host_that_exists_is_in_order(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER.replace("kind: company", "kind: host\nhost: oslo"))
    assert not read(tmp_path).problems


def test_a_partner_with_faults_stays_as_it_was_known(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER)
    before = read(tmp_path)
    put(tmp_path, hjelpen=PARTNER.replace("[vennesla]", "[venesla]"))
    after = read(tmp_path, before.partners)
    assert after.partners == before.partners
    assert [each.fault for each in after.problems["hjelpen"]] == [Fault.UNKNOWN_MEMBER]


def test_a_partner_may_pass_a_service_on(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER, midt=passing("hjelpen"))
    assert not read(tmp_path).problems


def test_a_partner_that_passes_on_to_one_without_the_service_is_wrong(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER, midt=passing("hjelpen", "bibliotek"))
    assert lines(read(tmp_path)) == [
        "content/samarbeid/midt.yaml:10:15: KS427 Samarbeidet «hjelpen» har ikke tjenesten «bibliotek»."
    ]


def test_a_circle_is_told_to_those_in_it_and_to_no_others(tmp_path: Path) -> None:
    put(tmp_path, a=passing("b"), b=passing("a"), c=passing("b"), d=passing("d"))
    assert lines(read(tmp_path)) == [
        "content/samarbeid/a.yaml:10:9: KS428 Tjenesten «sfo» går i ring: a → b → a.",
        "content/samarbeid/b.yaml:10:9: KS428 Tjenesten «sfo» går i ring: b → a → b.",
        "content/samarbeid/d.yaml:10:9: KS428 Tjenesten «sfo» går i ring: d → d.",
    ]


def test_a_retired_name_counts_for_the_successor_with_a_warning(tmp_path: Path) -> None:
    put(tmp_path, hjelpen=PARTNER.replace("  sfo:", "  aks:"))
    fellowship = read(tmp_path)
    assert [offer.service for offer in fellowship.partners["hjelpen"].record.services] == ["sfo"]
    assert lines(fellowship) == ["content/samarbeid/hjelpen.yaml:10:3: KS437 Tjenesten «aks» heter nå «sfo»."]


def test_of_a_partner_that_cannot_be_read_nothing_else_is_said() -> None:
    assert delivery_fault(("sfo", "borte"), {}, ["borte"]) is None
