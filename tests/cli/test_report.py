"""The report for machines: what docs/report.md promises."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from kommunesite.model.fault import Severity
from tests.building.country import ROOT, news
from tests.cli.command import run, run_limited

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "docs" / "report.md"


def described(heading: str) -> list[str]:
    """List the fields that the documentation describes under a heading."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")
    return re.findall(r"^\| `([^`]+)`", rest.partition("\n## ")[0], re.MULTILINE)


def report(*arguments: str) -> dict[str, Any]:
    result = run("--json", "-", *arguments)
    found: dict[str, Any] = json.loads(result.stdout)
    assert found["exit_code"] == result.exit_code
    return found


def spoil(place: Path) -> None:
    """Give a municipality one error and one warning."""
    (place / "content/vennesla/aktuelt").mkdir()
    body = "[Senere](/aktuelt/senere/) og [borte](/borte/)"
    (place / "content/vennesla/aktuelt/en.md").write_text(news("En", body=body), encoding="utf-8")
    (place / "content/vennesla/aktuelt/senere.md").write_text(news("Senere", "2026-12-24"), encoding="utf-8")


def test_the_shape_is_the_one_that_is_documented(place: Path) -> None:
    spoil(place)
    found = report("vennesla", "utsira", "--archive", "arkiv")
    utsira, vennesla = found["sites"]
    assert list(found) == described("Fields of the report")
    assert list(utsira) == list(vennesla) == described("Fields of a site")
    assert list(vennesla["problems"][0]) == described("Fields of a problem")
    assert list(found["archives"]) == described("Fields of the archives")
    assert list(found["totals"]) == described("Fields of the totals")
    assert all(f"`{severity}`" in PAGE.read_text(encoding="utf-8") for severity in Severity)


def test_the_report_says_what_was_done(place: Path) -> None:
    spoil(place)
    found = report("vennesla", "utsira")
    utsira, vennesla = found["sites"]
    files = sorted(
        path.relative_to(place / "site/utsira").as_posix()
        for path in (place / "site/utsira").rglob("*")
        if path.is_file()
    )
    assert (utsira["slug"], utsira["written"], utsira["kept"], utsira["removed"]) == ("utsira", files, 0, [])
    assert list(utsira["seconds"]) == ["les", "bygg"]
    assert vennesla["written"] == []
    assert [(each["code"], each["severity"], each["line"], each["column"]) for each in vennesla["problems"]] == [
        ("KS309", "error", 7, 39),
        ("KS317", "warning", 7, 10),
    ]
    assert vennesla["problems"][0] == {
        "code": "KS309",
        "severity": "error",
        "file": "content/vennesla/aktuelt/en.md",
        "line": 7,
        "column": 39,
        "sentence": "Siden «/borte/» finnes ikke.",
        "hint": vennesla["problems"][0]["hint"],
    }
    assert (found["exit_code"], found["day"], found["archives"]) == (1, "2026-11-21", None)
    totals = found["totals"]
    assert [totals[name] for name in ("sites", "failed", "written", "kept", "errors", "warnings")] == [
        *(2, 1, len(files), 0, 1, 1),
    ]
    assert totals["seconds"]["bygg"] == pytest.approx(utsira["seconds"]["bygg"], abs=1e-5)
    again = report("utsira")
    assert (again["totals"]["written"], again["totals"]["kept"]) == (0, len(files))


def test_a_run_that_cannot_begin_is_reported_too(place: Path) -> None:
    found = report("Venesla")
    assert (found["exit_code"], found["sites"]) == (1, [])
    assert [each["code"] for each in found["problems"]] == ["KS501"]
    assert place.is_dir()


def test_strict_decides_the_exit_code_in_the_report(place: Path) -> None:
    spoil(place)
    (place / "content/vennesla/aktuelt/en.md").write_text(news("En", body="[S](/aktuelt/senere/)"), encoding="utf-8")
    assert [report(*strict)["exit_code"] for strict in ((), ("--strict",))] == [0, 1]


def test_the_archives_are_reported(place: Path) -> None:
    assert report("--archive", "arkiv")["archives"] == {"written": ["vennesla"], "kept": 0, "problems": []}
    assert report("--archive", "arkiv")["archives"] == {"written": [], "kept": 1, "problems": []}
    (place / "arkiv/.kommunesite/vennesla.packed").unlink()
    (place / "arkiv/.kommunesite/vennesla.draft").mkdir()
    found = report("--archive", "arkiv")
    assert (found["exit_code"], found["totals"]["errors"]) == (1, 1)
    assert [each["code"] for each in found["archives"]["problems"]] == ["KS503"]


def test_the_report_can_go_to_a_file_beside_what_people_read(place: Path) -> None:
    result = run("--json", "rapport.json")
    assert result.stdout.startswith("vennesla: ")
    assert json.loads((place / "rapport.json").read_text(encoding="utf-8"))["totals"]["sites"] == 1


def test_the_profile_makes_way_for_the_report(place: Path) -> None:
    result = run("--json", "-", "--profile")
    assert json.loads(result.stdout)["exit_code"] == 0
    assert result.stderr.startswith("Steg")
    assert place.is_dir()


def test_a_report_that_cannot_be_written_is_a_problem_and_leaves_nothing(place: Path) -> None:
    result = run("--json", "ingen/rapport.json")
    assert result.exit_code == 1
    assert result.stderr.startswith("ingen/rapport.json: KS503 Kan ikke skrive til «ingen/.rapport.json.new»:")
    assert sorted(path.name for path in place.iterdir()) == [".kommunesite", "content", "site"]


def test_a_report_for_which_there_is_no_room_leaves_the_last_one_as_it_is(place: Path) -> None:
    names = ("vennesla", "oslo", "modalen", "utsira", "bykle")
    run(*names, "--json", "rapport.json")
    before = (place / "rapport.json").read_bytes()
    done = run_limited(place, 1, *names, "--json", "rapport.json")
    assert done.returncode == 1
    assert "rapport.json: KS503" in done.stderr
    assert (place / "rapport.json").read_bytes() == before
    assert sorted(path.name for path in place.iterdir()) == [".kommunesite", "content", "rapport.json", "site"]
