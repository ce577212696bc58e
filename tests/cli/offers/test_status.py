"""The command `kommunesite offers status`."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest

from kommunesite.model.fault import Fault
from kommunesite.survey.delivery import STATES
from tests.building.country import news
from tests.cli.offers.nation import OWN, WHEN, add_service, offers, offers_in_process, offers_on_terminal

if TYPE_CHECKING:
    from tests.building.country import Country

NATIONAL = """\
    national:
      name: {nb: Skatt, nn: Skatt}
      url: https://skatt.example/sok
      certainty: seen
      purpose: start
"""
HELPLINE = """\
    helpline: {number: 116 117, name: {nb: Vakt, nn: Vakt}}
"""
SETTINGS = """\
changed: 2026-11-01
number: 4223
units: {nav: {name: {nb: Nav}}}
"""
OFFERS = """\
changed: 2026-11-05
services:
  sfo: {link: https://sfo.example/sok}
  bolig: {unit: nav}
  grav: {not_offered: {reason: {nb: Nei.}, url: https://kirken.example/}}
"""
TABLE = """\
Tjeneste  Navn      Måte        Knappen fører til Endret     Gammelt
────────────────────────────────────────────────────────────────────
sfo       SFO       egen lenke  sfo.example       2026-11-10
bibliotek Bibliotek mangler     /kontakt/         –
skatt     skatt     nasjonal    skatt.example     –
vakt      vakt      telefon     tel:116117        –
grav      grav      tilbys ikke kirken.example    2026-11-05
bolig     bolig     kontor      /kontakt/#nav     2026-11-05

Vennesla kommune har 6 tjenester: 1 tilbys ikke, 1 egen lenke, 1 nasjonal, 1 telefon, 1 kontor, 1
mangler. 0 med noe gammelt.
"""


def write_every_kind(country: Country) -> None:
    """Let Vennesla deliver services in every way, and the others say nothing."""
    add_service(country, "skatt", NATIONAL)
    add_service(country, "vakt", HELPLINE, link="none")
    add_service(country, "grav")
    add_service(country, "bolig")
    country.write("content/vennesla/kommune.yaml", SETTINGS)
    country.write("content/vennesla/services.yaml", OFFERS)
    country.write("content/vennesla/tjenester/sfo.md", OWN)


def records(*arguments: str, warned: str = "") -> list[dict[str, str]]:
    done = offers("status", *WHEN, "--format", "csv", *arguments)
    assert (done.exit_code, " ".join(re.findall(r"KS\d+", done.stderr))) == (0, warned)
    return list(csv.DictReader(io.StringIO(done.stdout)))


def test_one_municipality_is_shown_service_by_service(installed: Country) -> None:
    write_every_kind(installed)
    done = offers("status", *WHEN, "Vennesla")
    assert (done.stdout, done.stderr, done.exit_code) == (TABLE, "", 0)
    process = offers_in_process(installed, "status", *WHEN, "4223")
    assert (process.stdout, process.stderr, process.returncode) == (TABLE, "", 0)


def test_a_terminal_gets_the_same_plain_table_in_its_own_width(installed: Country) -> None:
    write_every_kind(installed)
    shown = offers_on_terminal(installed, 60, "status", *WHEN, "vennesla")
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 60
    assert " ".join(shown.split()[-5:]) == "mangler. 0 med noe gammelt."


def test_several_municipalities_have_a_row_each_and_a_sum(country: Country) -> None:
    write_every_kind(country)
    lines = offers("status", *WHEN).stdout.splitlines()
    bare = {"national": 1, "helpline": 1, "missing": 4}
    full = dict.fromkeys(("not_offered", "own", "national", "helpline", "contact", "missing"), 1)
    sums = {state: 2 * bare.get(state, 0) + full[state] for state in full}
    for line, name, counts in zip(
        (*lines[3:6], lines[7]),
        ("oslo", "sogndal", "vennesla", "Sum (3)"),
        (bare, bare, full, sums),
        strict=True,
    ):
        assert line.startswith(name)
        assert line.removeprefix(name).split() == [*(str(counts.get(state, 0)) for state in STATES), "0"]
    assert max(map(len, lines)) <= 100


def test_csv_and_json_have_a_record_for_each_municipality_and_service(country: Country) -> None:
    write_every_kind(country)
    found = records()
    assert len(found) == 3 * 6
    assert [each["state"] for each in found[12:]] == [
        "own",
        "missing",
        "national",
        "helpline",
        "not_offered",
        "contact",
    ]
    assert found[12] == {
        "municipality": "vennesla",
        "number": "4223",
        "service": "sfo",
        "name": "SFO",
        "state": "own",
        "target": "https://sfo.example/sok",
        "changed": "2026-11-10",
        "old": "",
    }
    report = json.loads(offers("status", *WHEN, "--format", "json").stdout)
    assert (report["format"], report["day"]) == (1, "2026-11-21")
    plain = [{**each, "changed": each["changed"] or "", "old": " ".join(each["old"])} for each in report["records"]]
    assert plain == found


def test_names_are_in_the_first_language_of_the_municipality(country: Country) -> None:
    country.change("services.yaml", "name: {nb: SFO, nn: SFO,", "name: {nb: Fritid, nn: Fritidsordning,")
    assert [each["name"] for each in records("oslo", "sogndal") if each["service"] == "sfo"] == [
        "Fritid",
        "Fritidsordning",
    ]


@pytest.mark.usefixtures("country")
def test_all_are_seen_also_those_without_a_folder() -> None:
    found = records("--all")
    assert len(found) == 357 * 2
    assert {each["state"] for each in found if each["municipality"] == "utsira"} == {"missing"}


def test_what_is_old_is_named(country: Country) -> None:
    country.write(
        "content/vennesla/services.yaml",
        """\
changed: 2026-11-05
services:
  sfo:
    fees: [{amount: 1, unit: once, valid_from: 2025-11-20}]
    deadline: {date: 2026-11-20}
    notice: {kind: closed, reason: {nb: Stengt.}, valid_to: 2026-11-20}
""",
    )
    country.write("content/vennesla/tjenester/sfo.md", OWN)
    assert offers("accept", "vennesla", "--all").exit_code == 0
    warned = f"{Fault.OLD_FEE.code} {Fault.PASSED_DEADLINE.code}"
    assert records("vennesla", warned=warned)[0]["old"] == "fee deadline notice"
    country.change("content/nasjonalt/tjenester/sfo.md", "Om cost for sfo.", "Noe annet.")
    assert records("vennesla", warned=warned)[0]["old"] == "fee deadline notice text"
    shown = offers("status", *WHEN, "vennesla").stdout
    assert "pris, frist, beskjed, tekst" in " ".join(shown.split())
    assert shown.endswith("1 med noe gammelt.\n")


def test_faults_of_one_are_listed_at_the_end_and_do_not_stop_the_others(country: Country) -> None:
    country.write("content/oslo/kommune.yaml", "changed: i går\n")
    country.write("content/vennesla/services.yaml", "changed: 2026-11-05\nservices:\n  sfoo: {}\n")
    done = offers("status", *WHEN, "--format", "csv")
    assert {line.partition(",")[0] for line in done.stdout.splitlines()[1:]} == {"sogndal", "vennesla"}
    assert done.exit_code == 1
    assert done.stderr == (
        "Med feil, ikke med: oslo.\n"
        "content/oslo/kommune.yaml:1:10: KS212 «i går» er ikke en dato.\n"
        "    Skriv år, måned og dag: «2026-11-21».\n"
        "content/vennesla/services.yaml:3:3: KS401 Tjenesten «sfoo» finnes ikke i tjenestekatalogen.\n"
        "    Mente du «sfo»?\n"
    )


def test_what_a_build_finds_is_listed_and_a_warning_stops_nothing(country: Country) -> None:
    country.write("content/vennesla/aktuelt/i-morgen.md", news("I morgen", "2026-11-22"))
    country.write("content/vennesla/aktuelt/i-dag.md", news("I dag", body="[I morgen](/aktuelt/i-morgen/)"))
    done = offers("status", *WHEN, "vennesla")
    assert done.exit_code == 0
    assert done.stderr.startswith("content/vennesla/aktuelt/i-dag.md:7:12: advarsel KS317 ")
    country.change("content/vennesla/aktuelt/i-dag.md", "i-morgen/", "i-gaar/")
    done = offers("status", *WHEN, "vennesla")
    assert done.exit_code == 1
    assert done.stderr.startswith("content/vennesla/aktuelt/i-dag.md:7:12: KS309 ")
    assert done.stdout


def test_a_broken_catalogue_is_named_and_nothing_shown(country: Country) -> None:
    country.change("services.yaml", "tasks: [sfo]", "tasks: [sfo")
    done = offers("status", *WHEN)
    assert (done.stdout, done.exit_code) == ("", 1)
    assert done.stderr.startswith("services.yaml:")


@pytest.mark.usefixtures("country")
def test_unknown_names_and_wrong_use_are_told_apart() -> None:
    unknown = offers("status", "Venesla")
    assert (unknown.stdout, unknown.exit_code) == ("", 1)
    assert unknown.stderr.startswith("Venesla: KS501 ")
    assert offers("status", "vennesla", "--all").exit_code == 2


def test_what_is_wrong_with_offers_partners_and_suppliers_is_told_as_in_a_build(country: Country) -> None:
    country.write("content/vennesla/kommune.yaml", SETTINGS)
    country.write(
        "content/vennesla/services.yaml",
        "changed: 2026-11-05\nsuppliers: {nobody: [bibliotek]}\nservices:\n  sfo: {delivered_by: barn}\n",
    )
    country.write("content/samarbeid/barn.yaml", "changed: 2026-11-01\nunknown: key\n")
    done = offers("status", *WHEN, "vennesla")
    assert done.exit_code == 1
    places = [line.split(" ")[0] for line in done.stderr.splitlines() if not line.startswith(" ")]
    assert {"content/samarbeid/barn.yaml:2:1:", "content/vennesla/services.yaml:2:13:"} <= set(places)
