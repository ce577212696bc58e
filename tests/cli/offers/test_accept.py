"""The command `kommunesite offers accept`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.offers.nation import OWN, offers

if TYPE_CHECKING:
    from tests.building.country import Country

BASIS = "content/vennesla/grunnlag.yaml"
WRITTEN = """\
# De nasjonale tekstene slik de var da kommunen sist godkjente sine egne tekster om tjenestene.
# Filen blir skrevet av «kommunesite offers accept». Rett den aldri for hånd.
services:
  bibliotek:
    nb:
      about: |-
        Om about for bibliotek.
      cost: |-
        Om cost for bibliotek.
  sfo:
    nb:
      about: |-
        Om about for sfo.
      cost: |-
        Om cost for sfo.
    nn:
      about: |-
        Om about for sfo.nn.
"""
NYNORSK = "---\nchanged: 2026-11-10\n---\n\n## Kva er det?\n\nSFO.\n\n## Kontakt\n\nRing.\n"


@pytest.fixture
def written(country: Country) -> Country:
    """Let Vennesla have texts of its own about two services, in both written standards."""
    country.write("content/vennesla/kommune.yaml", "changed: 2026-11-01\nlanguages: [nb, nn]\n")
    country.write("content/vennesla/tjenester/sfo.md", OWN)
    country.write("content/vennesla/tjenester/sfo.nn.md", NYNORSK)
    country.write("content/vennesla/tjenester/bibliotek.md", OWN)
    return country


def test_the_national_sections_that_are_added_to_are_recorded_and_told(written: Country) -> None:
    done = offers("accept", "Vennesla", "--all")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "content/vennesla/grunnlag.yaml: skrevet\n"
        "    bibliotek (nb) godkjent: Hva er det?, Hva koster det?\n"
        "    sfo (nb) godkjent: Hva er det?, Hva koster det?\n"
        "    sfo (nn) godkjent: Kva er det?\n"
    )
    assert written.path(BASIS).read_text(encoding="utf-8") == WRITTEN
    assert not list(written.path("content/vennesla").glob(".*"))


def test_a_second_run_changes_nothing(written: Country) -> None:
    offers("accept", "vennesla", "--all")
    before = written.path(BASIS).stat()
    done = offers("accept", "vennesla", "--all")
    assert (done.exit_code, done.stdout) == (0, "content/vennesla/grunnlag.yaml: uendret\n")
    after = written.path(BASIS).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_other_services_keep_what_they_were_accepted_for(written: Country) -> None:
    offers("accept", "vennesla", "--all")
    for service in ("sfo", "bibliotek"):
        written.change(f"content/nasjonalt/tjenester/{service}.md", f"Om cost for {service}.", "Nytt.")
    done = offers("accept", "vennesla", "sfo")
    assert done.stdout == "content/vennesla/grunnlag.yaml: skrevet\n    sfo (nb) godkjent: Hva koster det?\n"
    assert written.path(BASIS).read_text(encoding="utf-8") == WRITTEN.replace("Om cost for sfo.", "Nytt.")


def test_what_there_is_no_text_about_any_more_is_dropped(written: Country) -> None:
    offers("accept", "vennesla", "--all")
    written.path("content/vennesla/tjenester/bibliotek.md").unlink()
    written.change("content/vennesla/tjenester/sfo.md", "## Hva koster det?\n\nSøsken betaler mindre.\n", "")
    done = offers("accept", "vennesla", "sfo")
    assert done.stdout == (
        "content/vennesla/grunnlag.yaml: skrevet\n"
        "    bibliotek (nb) tatt bort: Hva er det?, Hva koster det?\n"
        "    sfo (nb) tatt bort: Hva koster det?\n"
    )
    assert "cost" not in written.path(BASIS).read_text(encoding="utf-8")


def test_without_texts_there_is_nothing_to_write(country: Country) -> None:
    done = offers("accept", "vennesla", "--all")
    assert (done.exit_code, done.stdout) == (0, "content/vennesla/grunnlag.yaml: uendret\n")
    assert not country.path(BASIS).exists()
    assert offers("accept", "utsira", "--all").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("vennesla",), "Skriv enten hvilke tjenester det gjelder, eller --all."),
        (("vennesla", "sfo", "--all"), "Skriv enten hvilke tjenester det gjelder, eller --all."),
        (("Venesla", "--all"), "Venesla: KS501 "),
        (
            ("vennesla", "sfoo"),
            "sfoo: KS517 Kommunen «vennesla» har ingen egen tekst om «sfoo».\n    Mente du «sfo»?\n",
        ),
    ],
)
def test_wrong_use_writes_nothing(written: Country, arguments: tuple[str, ...], said: str) -> None:
    done = offers("accept", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert not written.path(BASIS).exists()


def test_a_broken_basis_is_replaced_as_a_whole_but_not_in_part(written: Country) -> None:
    written.write(BASIS, "services:\n<<<<<<< HEAD\n")
    done = offers("accept", "vennesla", "sfo")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "KS516" in done.stderr
    assert written.path(BASIS).read_text(encoding="utf-8") == "services:\n<<<<<<< HEAD\n"
    assert offers("accept", "vennesla", "--all").exit_code == 0
    assert written.path(BASIS).read_text(encoding="utf-8") == WRITTEN


def test_a_text_that_cannot_be_taken_apart_is_not_accepted_and_loses_nothing(written: Country) -> None:
    offers("accept", "vennesla", "--all")
    written.change("content/vennesla/tjenester/bibliotek.md", "---\nchanged", "changed")
    done = offers("accept", "vennesla", "--all")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("content/vennesla/tjenester/bibliotek.md:1:1: KS301 ")
    assert offers("accept", "vennesla", "sfo").exit_code == 0
    assert written.path(BASIS).read_text(encoding="utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/nasjonalt/tjenester/sfo.md", "---\nchanged", "changed"),
        ("content/vennesla/kommune.yaml", "2026-11-01", "i går"),
        ("services.yaml", "tasks: [sfo]", "tasks: [sfo"),
    ],
)
def test_nothing_is_accepted_while_what_it_rests_on_has_faults(written: Country, name: str, old: str, new: str) -> None:
    written.change(name, old, new)
    done = offers("accept", "vennesla", "sfo")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{name}:")
    assert not written.path(BASIS).exists()


def test_a_file_that_cannot_be_written_is_reported(written: Country) -> None:
    written.path(BASIS).mkdir()
    done = offers("accept", "vennesla", "sfo")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{BASIS}: KS518 Kan ikke skrive filen «{BASIS}»: ")
