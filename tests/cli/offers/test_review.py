"""The command `kommunesite offers review`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.offers.nation import OWN, offers, offers_in_process, offers_on_terminal

if TYPE_CHECKING:
    from tests.building.country import Country

BESIDE = """\
content/vennesla/tjenester/sfo.md: Hva koster det?
Den nasjonale teksten er endret siden den ble godkjent.

Da den ble godkjent                                Nå
───────────────────────────────────────────────────────────────────────────────────────────────────
Om [-cost-] for sfo.                               Om {+prisen+} for sfo.

Kommunens egen tekst:

    Søsken betaler mindre.

1 tekst må leses på nytt. Rett det som trengs, og godkjenn så teksten:
    kommunesite offers accept vennesla sfo
"""
BELOW = """\
Da den ble godkjent:

    Om [-cost-] for sfo.

Nå:

    Om {+prisen+} for sfo.

Kommunens egen tekst:
"""


@pytest.fixture
def accepted(country: Country) -> Country:
    """Let two municipalities have texts of their own, and accept them."""
    country.write("content/vennesla/tjenester/sfo.md", OWN)
    country.write("content/vennesla/tjenester/bibliotek.md", OWN)
    nynorsk = OWN.replace("Hva er det", "Kva er det").replace("Hva koster det", "Kva kostar det")
    country.write("content/sogndal/tjenester/sfo.md", nynorsk)
    for slug in ("vennesla", "sogndal"):
        assert offers("accept", slug, "--all").exit_code == 0
    return country


def found(*arguments: str) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(offers("review", "--format", "json", *arguments).stdout)
    return report


def changed(*arguments: str) -> list[tuple[str, str, str]]:
    return [(each["file"], each["heading"], each["change"]) for each in found(*arguments)["changed"]]


def test_a_changed_paragraph_flags_only_the_texts_under_that_heading_until_it_is_accepted(
    installed: Country, accepted: Country
) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.md", "Om cost for sfo.", "Om prisen for sfo.")
    process = offers_in_process(installed, "review")
    assert (process.stdout, process.stderr, process.returncode) == (BESIDE, "", 1)
    done = offers("review")
    assert (done.stdout, done.stderr, done.exit_code) == (BESIDE, "", 1)
    assert changed() == [("content/vennesla/tjenester/sfo.md", "cost", "changed")]
    assert changed("sogndal", "Oslo") == []
    assert offers("accept", "vennesla", "sfo").exit_code == 0
    done = offers("review")
    assert (done.stdout, done.stderr, done.exit_code) == ("Ingen tekster må leses på nytt.\n", "", 0)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("sfo.md", "Om who for sfo.", "Helt nytt."),
        ("sfo.md", "changed: 2026-11-01", "changed: 2026-11-21"),
        ("sfo.md", "Om cost for sfo.", "Om cost for sfo.  "),
        ("sfo.md", "\n", "\r\n"),
        ("../../../services.yaml", "Alt om sfo.", "Nytt om sfo."),
    ],
)
def test_a_change_that_touches_no_text_flags_none(accepted: Country, name: str, old: str, new: str) -> None:
    accepted.change(f"content/nasjonalt/tjenester/{name}", old, new)
    assert (changed(), offers("review").exit_code) == ([], 0)


def test_each_written_standard_has_a_text_of_its_own(accepted: Country) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.nn.md", "Om about for sfo.nn.", "Nytt.")
    assert changed() == [("content/sogndal/tjenester/sfo.md", "about", "changed")]


def test_a_narrow_terminal_shows_one_text_under_the_other(installed: Country, accepted: Country) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.md", "Om cost for sfo.", "Om prisen for sfo.")
    accepted.change("content/nasjonalt/tjenester/sfo.md", "Om about for sfo.", "Om about for sfo.\n\nMer om det.")
    shown = offers_on_terminal(installed, 60, "review")
    assert "\n\n    Om about for sfo.\n\nNå:\n\n    Om about for sfo.\n\n    {+Mer om det.+}\n" in shown
    assert BELOW in shown
    assert "\x1b" not in shown


def test_texts_that_were_never_accepted_are_listed_apart_and_ask_for_nothing(accepted: Country) -> None:
    accepted.change("content/vennesla/tjenester/sfo.md", "SFO er på skolen.", "SFO.\n\n## Hvem kan få det?\n\nAlle.")
    accepted.write("content/oslo/tjenester/sfo.md", OWN)
    done = offers("review")
    assert done.exit_code == 0
    assert done.stdout == (
        "Ikke godkjent ennå:\n"
        "    content/oslo/tjenester/sfo.md: Hva er det?, Hva koster det?\n"
        "    content/vennesla/tjenester/sfo.md: Hvem kan få det?\n"
        "\n"
        "Ingen tekster må leses på nytt.\n"
    )
    assert [each["words"] for each in found()["unaccepted"]] == [
        ["Hva er det?", "Hva koster det?"],
        ["Hvem kan få det?"],
    ]


def test_a_heading_without_national_text_needs_no_acceptance(accepted: Country) -> None:
    accepted.change("content/vennesla/tjenester/sfo.md", "mindre.\n", "mindre.\n\n## Kontakt\n\nRing oss.\n")
    assert found("vennesla")["unaccepted"] == []
    accepted.change("content/nasjonalt/tjenester/bibliotek.md", "Om cost for bibliotek.", "")
    accepted.path("content/vennesla/grunnlag.yaml").unlink()
    assert offers("accept", "vennesla", "--all").exit_code == 0
    assert (found("vennesla")["unaccepted"], changed("vennesla")) == ([], [])


def test_a_service_that_is_retired_says_so_until_it_is_accepted(accepted: Country) -> None:
    text = accepted.path("services.yaml").read_text(encoding="utf-8")
    before = text.partition("  bibliotek:\n")[0].replace("[sfo, bibliotek]", "[sfo]")
    accepted.write("services.yaml", f"{before}retired:\n  bibliotek: {{successor: sfo}}\n")
    done = offers("review", "vennesla")
    assert done.exit_code == 1
    assert done.stdout.startswith(
        "content/vennesla/tjenester/bibliotek.md: bibliotek\n"
        "Tjenesten «bibliotek» er tatt ut av katalogen.\n"
        "«sfo» har tatt over.\n"
    )
    assert offers("accept", "vennesla", "bibliotek").exit_code == 0
    assert changed("vennesla") == []


def test_a_heading_that_the_catalogue_no_longer_has_is_named_while_a_text_may_stand_under_it(accepted: Country) -> None:
    basis = "content/vennesla/grunnlag.yaml"
    accepted.change(basis, "      cost:", "      gebyr:")
    assert changed("vennesla") == []
    accepted.change("content/vennesla/tjenester/sfo.md", "## Hva koster det?", "## Gebyr")
    done = offers("review", "vennesla")
    assert "Overskriften «gebyr» er ikke lenger en av de faste.\n" in done.stdout
    assert "Om cost for sfo." in done.stdout
    assert offers("accept", "vennesla", "sfo").exit_code == 0
    assert changed("vennesla") == []


def test_a_national_section_that_is_gone_says_so(accepted: Country) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.md", "## Hva koster det?\n\nOm cost for sfo.\n\n", "")
    assert changed() == [("content/vennesla/tjenester/sfo.md", "cost", "section_gone")]


def test_a_text_that_is_gone_asks_for_nothing(accepted: Country) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.md", "Om cost for sfo.", "Om prisen for sfo.")
    accepted.path("content/vennesla/tjenester/sfo.md").unlink()
    assert changed() == []


def test_a_broken_basis_is_located_with_how_to_mend_it(accepted: Country) -> None:
    accepted.change("content/vennesla/grunnlag.yaml", "    nb:\n", "    no:\n")
    done = offers("review")
    assert done.exit_code == 1
    assert done.stdout == "Ingen tekster må leses på nytt.\n"
    lines = done.stderr.splitlines()
    assert (
        lines[0]
        == "content/vennesla/grunnlag.yaml: KS516 Det som er godkjent før, kan ikke brukes, for filen har feil."
    )
    assert "«kommunesite offers accept vennesla --all»" in lines[1]
    assert lines[2].startswith("content/vennesla/grunnlag.yaml:5:5: KS212 «no» er ikke ")


def test_a_national_text_that_cannot_be_read_is_named_and_flags_nothing(accepted: Country) -> None:
    accepted.change("content/nasjonalt/tjenester/sfo.md", "---\nchanged", "changed")
    done = offers("review")
    assert (done.exit_code, done.stdout) == (1, "Ingen tekster må leses på nytt.\n")
    assert done.stderr.startswith("content/nasjonalt/tjenester/sfo.md:1:1: KS301 ")


@pytest.mark.usefixtures("country")
def test_a_text_in_a_language_without_national_texts_asks_for_nothing(country: Country) -> None:
    country.write("content/vennesla/kommune.yaml", "changed: 2026-11-01\nlanguages: [nb, en]\n")
    country.write("content/vennesla/tjenester/sfo.en.md", OWN)
    done = offers("review")
    assert (done.stdout, done.stderr, done.exit_code) == ("Ingen tekster må leses på nytt.\n", "", 0)


def test_a_broken_catalogue_is_named(country: Country) -> None:
    country.change("services.yaml", "tasks: [sfo]", "tasks: [sfo")
    done = offers("review")
    assert done.exit_code == 1
    assert done.stderr.startswith("services.yaml:")


def test_wrong_use_has_a_code_of_its_own() -> None:
    done = offers("review", "Venesla")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Venesla: KS501 ")
