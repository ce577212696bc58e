from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kommunesite.model.fault import Fault
from kommunesite.model.national import National
from kommunesite.model.problem import Problem
from kommunesite.reading.file import LARGEST_TEXT
from kommunesite.reading.national import read_national
from kommunesite.reading.source import Sources
from tests import fellowship, village
from tests.fellowship import PARTNER
from tests.nation import found_nation

CASES = sorted((Path(__file__).parent / "cases" / "faults").glob("*.txt"))
NATIONAL_CASES = sorted((Path(__file__).parent / "cases" / "faults" / "nasjonalt").glob("*.txt"))
"""Files that are laid over the little national material."""
SAID = "="
"""The last part of a case: everything that is said about the municipality, in the order of the places."""


def shown(problems: list[Problem]) -> str:
    """Write problems as the command does, with places, sentences and hints."""
    ordered = sorted(problems, key=lambda each: (each.place, each.fault.code))
    return "".join(f"{each.place}: {each.fault.code} {each.sentence}\n    {each.hint}\n" for each in ordered)


def read_case(case: Path, folder: Path, national: National) -> tuple[list[Problem], str]:
    """Write the municipality of a case, and give what is found and what should be said."""
    files = village.files_of(case.read_text(encoding="utf-8"))
    said = files.pop(SAID)
    village.write(folder, "".join(f"-- {name}\n{text}" for name, text in files.items()))
    (slug,) = {name.partition("/")[0] for name in files}
    return village.read(folder / slug, national)[1], said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_everything_wrong_is_said_in_one_run_with_place_and_hint(
    case: Path, tmp_path: Path, national: National
) -> None:
    problems, said = read_case(case, tmp_path, national)
    assert shown(problems) == said


# ---------------------------------------------------------------------------------------------------------------------
# What a text archive cannot hold.


def in_wrong_encoding(folder: Path) -> None:
    (folder / "services.yaml").write_bytes("changed: 2026-11-01\n# blåbær\n".encode("latin-1"))


def too_large(folder: Path) -> None:
    (folder / "services.yaml").write_bytes(b"#" * (LARGEST_TEXT + 1))


def a_pipe_for_settings(folder: Path) -> None:
    """Put a file that never ends where the settings should be; reading it would wait for ever."""
    (folder / "kommune.yaml").unlink()
    os.mkfifo(folder / "kommune.yaml")


def a_pipe_for_offers(folder: Path) -> None:
    os.mkfifo(folder / "services.yaml")


def a_link_out(folder: Path) -> None:
    secret = folder.parent / "hemmelig.yaml"
    secret.write_text("passord: hemmelig\n", encoding="utf-8")
    (folder / "services.yaml").symlink_to(secret)


def settings_linked_from_outside(folder: Path) -> None:
    secret = folder.parent / "hemmelig.yaml"
    (folder / "kommune.yaml").rename(secret)
    (folder / "kommune.yaml").symlink_to(secret)


def a_broken_link(folder: Path) -> None:
    (folder / "sider").mkdir()
    (folder / "sider" / "om.md").symlink_to("borte.md")


def a_folder_for_settings(folder: Path) -> None:
    (folder / "kommune.yaml").unlink()
    (folder / "kommune.yaml" / "inni").mkdir(parents=True)
    (folder / "kommune.yaml" / "inni" / "a.md").touch()


def a_file_for_a_folder(folder: Path) -> None:
    (folder / "media").touch()


MADE: list[tuple[Callable[[Path], None], list[str]]] = [
    (in_wrong_encoding, ["services.yaml:2:5: KS101"]),
    (too_large, ["services.yaml: KS103"]),
    (a_pipe_for_settings, ["kommune.yaml: KS102", "kommune.yaml: KS106"]),
    (a_pipe_for_offers, ["services.yaml: KS102"]),
    (a_link_out, ["services.yaml: KS104"]),
    (settings_linked_from_outside, ["kommune.yaml: KS104", "kommune.yaml: KS106"]),
    (a_broken_link, ["sider/om.md: KS102"]),
    (a_folder_for_settings, ["kommune.yaml: KS106", "kommune.yaml/inni/a.md: KS105"]),
    (a_file_for_a_folder, ["media: KS105"]),
]


def read_made(spoil: Callable[[Path], None], folder: Path, national: National) -> list[Problem]:
    village.write(folder / "vennesla", village.SETTINGS)
    spoil(folder / "vennesla")
    return village.read(folder / "vennesla", national)[1]


@pytest.mark.parametrize(("spoil", "said"), MADE, ids=lambda each: getattr(each, "__name__", ""))
def test_a_file_that_should_not_be_read_is_reported_and_not_read(
    spoil: Callable[[Path], None], said: list[str], tmp_path: Path, national: National
) -> None:
    problems = read_made(spoil, tmp_path, national)
    lines = [f"{each.place}: {each.fault.code}" for each in problems]
    assert sorted(lines) == sorted(f"content/vennesla/{line}" for line in said)
    assert "hemmelig" not in shown(problems)


# ---------------------------------------------------------------------------------------------------------------------
# What only the national material can have.


def a_text_that_is_not_there(nation: Sources) -> None:
    (nation.national / "tjenester" / "sfo.nn.md").unlink()


def a_text_without_a_heading(nation: Sources) -> None:
    path = nation.national / "tjenester" / "sfo.md"
    path.write_text(path.read_text(encoding="utf-8").replace("## Klage\n\nTekst.\n", ""), encoding="utf-8")


def a_service_without_a_topic(nation: Sources) -> None:
    text = nation.catalogue.read_text(encoding="utf-8")
    nation.catalogue.write_text(text.replace("topics: [skole]", "topics: []"), encoding="utf-8")


NATIONAL: list[tuple[Callable[[Sources], None], Fault]] = [
    (a_text_that_is_not_there, Fault.MISSING_TEXT),
    (a_text_without_a_heading, Fault.MISSING_HEADING),
    (a_service_without_a_topic, Fault.UNREACHABLE),
]


def read_nation(spoil: Callable[[Sources], None], folder: Path, theme: Path) -> list[Problem]:
    nation = found_nation(folder, theme)
    spoil(nation)
    problems: list[Problem] = []
    read_national(nation, frozenset(), problems)
    return problems


@pytest.mark.parametrize(("spoil", "fault"), NATIONAL, ids=lambda each: getattr(each, "__name__", ""))
def test_a_gap_in_the_national_material_is_reported(
    spoil: Callable[[Sources], None], fault: Fault, tmp_path: Path, sources: Sources
) -> None:
    assert [each.fault for each in read_nation(spoil, tmp_path, sources.theme)] == [fault]


def read_national_case(case: Path, folder: Path, theme: Path) -> tuple[list[Problem], str]:
    """Lay the files of a case over the little national material, and give what is found and what should be said."""
    files = village.files_of(case.read_text(encoding="utf-8"))
    said = files.pop(SAID)

    def lay(nation: Sources) -> None:
        for name, text in files.items():
            (nation.catalogue.parent / name).write_text(text, encoding="utf-8")

    return read_nation(lay, folder, theme), said


@pytest.mark.parametrize("case", NATIONAL_CASES, ids=lambda case: case.stem)
def test_everything_wrong_in_the_national_material_is_said_in_one_run(
    case: Path, tmp_path: Path, sources: Sources
) -> None:
    problems, said = read_national_case(case, tmp_path, sources.theme)
    assert shown(problems) == said


# ---------------------------------------------------------------------------------------------------------------------
# What only partners can have, and those who still call a service by its old name.

HEAD = PARTNER[: PARTNER.index("services:")]
PARTNERS: list[tuple[str, Fault]] = [
    (PARTNER.replace("[vennesla]", "[venesla]"), Fault.UNKNOWN_MEMBER),
    (PARTNER.replace("company", "host"), Fault.HOST),
    (PARTNER.replace("    link:", "    unit: skole\n    link:"), Fault.NOT_THE_PARTNERS),
    (f"{HEAD}services:\n  sfo: {{delivered_by: hjelpen}}\n", Fault.DELIVERY_CIRCLE),
    (f"{HEAD}services:\n  aks: {{handling_weeks: 1}}\n", Fault.RETIRED_NAME),
    (f"{HEAD}services:\n  aks: {{handling_weeks: 1}}\n  sfo: {{handling_weeks: 2}}\n", Fault.TWO_OFFERS),
]


def read_partner(text: str, folder: Path, sources: Sources) -> list[Problem]:
    """Read a partner, and give what those are told who use it."""
    national = fellowship.nation(folder, sources, ("hjelpen", text))
    return list(national.partner_problems.get("hjelpen", ()))


@pytest.mark.parametrize(("text", "fault"), PARTNERS, ids=lambda each: getattr(each, "name", ""))
def test_what_is_wrong_with_a_partner_is_reported(text: str, fault: Fault, tmp_path: Path, sources: Sources) -> None:
    assert [each.fault for each in read_partner(text, tmp_path, sources)] == [fault]


# ---------------------------------------------------------------------------------------------------------------------


def test_every_fault_of_the_material_has_a_case(tmp_path: Path, national: National, sources: Sources) -> None:
    """A fault that no case shows is either untested or can never be found; both should be mended."""
    problems: list[Problem] = []
    for case in CASES:
        problems += read_case(case, tmp_path / case.stem, national)[0]
    for spoil, _ in MADE:
        problems += read_made(spoil, tmp_path / spoil.__name__, national)
    for spoil_nation, _ in NATIONAL:
        problems += read_nation(spoil_nation, tmp_path / spoil_nation.__name__, sources.theme)
    for case in NATIONAL_CASES:
        problems += read_national_case(case, tmp_path / case.stem, sources.theme)[0]
    for at, (text, _) in enumerate(PARTNERS):
        problems += read_partner(text, tmp_path / str(at), sources)
    wanted = {fault for fault in Fault if fault.code < "KS450"}
    assert wanted - {each.fault for each in problems} == set()
    for each in problems:
        assert "{" not in each.sentence
        assert each.hint
        assert each.hint == each.hint.strip()


def test_a_municipality_without_faults_is_read_without_problems(tmp_path: Path, national: National) -> None:
    assert village.material(tmp_path, national).municipality.slug == "vennesla"
